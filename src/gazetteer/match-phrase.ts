import { foldUnit, IGNORABLE } from "./fold.ts";
import { CLOSE, capitalsFor, END, GAP, isWordFor, OPEN, type PhraseTable } from "./phrase-table.ts";
import type { BlockWords } from "./read-words.ts";

/** How many other words fit into a gap; with {@link GAP_CHARACTERS} what was seen in discontinuous event mentions. */
export const GAP_WORDS = 7;

/** How far a gap reaches, in UTF-16 code units. */
export const GAP_CHARACTERS = 70;

/** Which words a phrase fills and which of them are marked, by their numbers in the block; -1 where it does not say. */
export type Span = { first: number; last: number; open: number; close: number; gapFrom: number; gapTo: number };

/**
 * Match one phrase against the words of a block from one on.
 *
 * @param place - Where the phrase begins among the elements of all phrases.
 * @returns The words it fills; null where it does not stand there.
 */
export function matchPhrase(
  place: number,
  from: number,
  text: string,
  words: BlockWords,
  phrases: PhraseTable,
): Span | null {
  const span: Span = { first: from, last: from, open: -1, close: -1, gapFrom: -1, gapTo: -1 };
  return matchElements(place + 1, from, true, span, text, words, phrases) ? span : null;
}

/** Match a phrase's elements from `place` on against the words from `at` on, filling `span`; the shortest gaps win. */
function matchElements(
  place: number,
  at: number,
  joined: boolean,
  span: Span,
  text: string,
  words: BlockWords,
  phrases: PhraseTable,
): boolean {
  const element = phrases.elements[place] ?? END;
  if (element === END) return true;
  if (element === OPEN || element === CLOSE) {
    const before = { ...span };
    if (element === OPEN) span.open = at;
    else span.close = at - 1;
    if (matchElements(place + 1, at, joined, span, text, words, phrases)) return true;
    Object.assign(span, before);
    return false;
  }
  if (element === GAP) {
    const { sentences, starts, ends } = words;
    const before = at - 1;
    for (let next = at; next <= at + GAP_WORDS && sentences[next] === sentences[before]; next++) {
      if ((starts[next] ?? 0) - (ends[before] ?? 0) > GAP_CHARACTERS) return false;
      if (!matchElements(place + 1, next, false, span, text, words, phrases)) continue;
      // Told from the last gap to the first: the first one stays.
      if (next > at) Object.assign(span, { gapFrom: at, gapTo: next });
      return true;
    }
    return false;
  }
  const number = words.numbers[at] ?? -1;
  if (number < 0 || !isWordFor(element, number, phrases.slots)) return false;
  if (!isCapitalised(text, words.starts[at] ?? 0, words.ends[at] ?? 0, capitalsFor(element, phrases.slots)))
    return false;
  if (at > span.first && joined && !isJoined(text, words, at)) return false;
  const last = span.last;
  span.last = at;
  if (matchElements(place + 1, at + 1, true, span, text, words, phrases)) return true;
  span.last = last;
  return false;
}

const INITIAL = 1;

function isCapitalised(text: string, start: number, end: number, wanted: number): boolean {
  if (wanted === 0) return true;
  const word = text.slice(start, wanted === INITIAL ? start + 1 : end);
  return word !== word.toLowerCase() && (wanted === INITIAL || word === word.toUpperCase());
}

/** Spaces, hyphens, dashes (Unicode's class Pd, written out: the first use of a class takes half a millisecond) and quotation marks. */
const BETWEEN_WORDS =
  /^[\s\-\u058a\u05be\u1400\u1806\u2010-\u2015\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d"'“”„‟«»‹›‘’ʼ]$/;
const BETWEEN_DIGITS = /^[\s.,'’]?$/;

/** Whether a word follows the one before it with nothing in between that would part them. */
function isJoined(text: string, words: BlockWords, at: number): boolean {
  const end = words.ends[at - 1] ?? 0;
  const start = words.starts[at] ?? 0;
  if (areWordsJoined(text, end, start)) return words.sentences[at - 1] === words.sentences[at];
  const between = text.slice(end, start);
  return /\d/.test(text.charAt(end - 1)) && /\d/.test(text.charAt(start)) && BETWEEN_DIGITS.test(between);
}

function areWordsJoined(text: string, end: number, start: number): boolean {
  for (let at = end; at < start; at++) {
    const character = text.charAt(at);
    if (character === " " || foldUnit(text.charCodeAt(at)) === IGNORABLE) continue;
    if (!BETWEEN_WORDS.test(character)) return false;
  }
  return true;
}
