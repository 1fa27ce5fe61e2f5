import type { Candidate, Sense } from "./candidate.ts";
import { foldUnit, IGNORABLE } from "./fold.ts";
import type { Gazetteer } from "./open-gazetteer.ts";
import { CLOSE, capitalsFor, END, GAP, isWordFor, OPEN, type PhraseTable } from "./phrase-table.ts";
import { type BlockWords, readWords } from "./read-words.ts";

/** How many other words fit into a gap; with {@link GAP_CHARACTERS} what was seen in discontinuous event mentions. */
export const GAP_WORDS = 7;

/** How far a gap reaches, in UTF-16 code units. */
export const GAP_CHARACTERS = 70;

/**
 * Find every phrase of the gazetteer in a block's text, in the order they begin; phrases may overlap.
 *
 * A word is a run of letters and digits by Unicode, so that no phrase is found inside a longer word. The words of a phrase
 * follow each other with nothing but spaces, hyphens and quotation marks between them, or across a gap with up to
 * {@link GAP_WORDS} words of the same sentence. Nothing is found in bare addresses, handles and hashtags.
 *
 * @param text - One block as the reader sees it; offsets count its UTF-16 code units.
 */
export function findCandidates(text: string, gazetteer: Gazetteer): readonly Candidate[] {
  const { words: wordTable, phrases, senseSets } = gazetteer.tables();
  const words = readWords(text, wordTable);
  const found: Candidate[] = [];
  const byStart = new Map<number, Candidate[]>();
  words.numbers.forEach((number, at) => {
    const from = phrases.starts[number];
    const to = phrases.starts[number + 1];
    if (from === undefined || to === undefined || from === to) return;
    if (isAddress(text, words.starts[at] ?? 0, words.ends[at] ?? 0)) return;
    for (let one = from; one < to; one++) {
      const place = phrases.places[one] ?? 0;
      const span = matchPhrase(place, at, text, words, phrases);
      if (!span) continue;
      for (const sense of senseSets[phrases.elements[place] ?? 0] ?? []) {
        const candidate = toCandidate(sense, span, words);
        const others = byStart.get(candidate.start) ?? [];
        if (others.some((known) => isSame(known, candidate))) continue;
        if (others.push(candidate) === 1) byStart.set(candidate.start, others);
        found.push(candidate);
      }
    }
  });
  return found;
}

/** Of two that start alike: several phrases of one entity can spell the same words. */
function isSame(one: Candidate, other: Candidate): boolean {
  return one.sense === other.sense && one.end === other.end;
}

/** Which words a phrase fills and which of them are marked, by their numbers in the block; -1 where it does not say. */
type Span = { first: number; last: number; open: number; close: number };

function toCandidate(sense: Sense, { first, last, open, close }: Span, words: BlockWords): Candidate {
  return {
    sense,
    start: words.starts[open >= 0 ? open : first] ?? 0,
    end: words.ends[close >= 0 ? close : last] ?? 0,
    phraseStart: words.starts[first] ?? 0,
    phraseEnd: words.ends[last] ?? 0,
    sentence: words.sentences[first] ?? 0,
  };
}

/** @param place - Where the phrase begins among the elements of all phrases. */
function matchPhrase(place: number, from: number, text: string, words: BlockWords, phrases: PhraseTable): Span | null {
  const span: Span = { first: from, last: from, open: -1, close: -1 };
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
      if (matchElements(place + 1, next, false, span, text, words, phrases)) return true;
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

/** Whether a word is part of a web address, a mail address, a handle, a hashtag or a file name. */
function isAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === "@" || before === "#" || before === "_" || text.charAt(end) === "_") return true;
  if (!/[/.@:\\=&?%-]/.test(before + text.charAt(end))) return false;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && !/[\s"“”«»<>()]/.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < 200 && !/[\s"“”«»<>()]/.test(text.charAt(to))) to++;
  return ADDRESS.test(text.slice(from, to));
}

const ADDRESS =
  /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.|^(?:[a-z0-9-]+\.)+[a-z]{2,}\/|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ru|ua|de|tr|fr|es|it|js|ts|html?)$/i;
