import type { Candidate } from "./candidate.ts";
import type { Gazetteer, OpenSlot, SearchTables } from "./open-gazetteer.ts";
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
  const tables = gazetteer.tables();
  const words = readWords(text, tables.words);
  const found: Candidate[] = [];
  words.numbers.forEach((number, at) => {
    const phrases = number < 0 ? undefined : tables.phrasesFrom[number];
    if (!phrases || isAddress(text, words.starts[at] ?? 0, words.ends[at] ?? 0)) return;
    for (const phrase of phrases) {
      const candidate = matchPhrase(phrase, at, text, words, tables);
      if (candidate && !found.some((known) => isSame(known, candidate))) found.push(candidate);
    }
  });
  return found;
}

/** Several phrases of one entity can spell the same words. */
function isSame(one: Candidate, other: Candidate): boolean {
  return one.sense === other.sense && one.start === other.start && one.end === other.end;
}

type Span = { first: number; last: number; open: number; close: number };

function matchPhrase(
  phrase: readonly number[],
  from: number,
  text: string,
  words: BlockWords,
  tables: SearchTables,
): Candidate | null {
  const span: Span = { first: from, last: from, open: -1, close: -1 };
  if (!matchElements(phrase, 1, from, true, span, text, words, tables.slots)) return null;
  const sense = tables.senses[phrase[0] ?? 0];
  if (!sense) return null;
  const firstMarked = span.open >= 0 ? span.open : span.first;
  const lastMarked = span.close >= 0 ? span.close : span.last;
  return {
    sense,
    start: words.starts[firstMarked] ?? 0,
    end: words.ends[lastMarked] ?? 0,
    phraseStart: words.starts[span.first] ?? 0,
    phraseEnd: words.ends[span.last] ?? 0,
    sentence: words.sentences[from] ?? 0,
  };
}

/** Match a phrase's elements from `element` on against the words from `at` on, filling `span`; the shortest gaps win. */
function matchElements(
  phrase: readonly number[],
  element: number,
  at: number,
  joined: boolean,
  span: Span,
  text: string,
  words: BlockWords,
  slots: readonly OpenSlot[],
): boolean {
  const code = phrase[element];
  if (code === undefined) return true;
  if (code === OPEN || code === CLOSE) {
    const before = { ...span };
    if (code === OPEN) span.open = at;
    else span.close = at - 1;
    if (matchElements(phrase, element + 1, at, joined, span, text, words, slots)) return true;
    Object.assign(span, before);
    return false;
  }
  if (code === GAP) {
    const { sentences, starts, ends } = words;
    const before = at - 1;
    for (let next = at; next <= at + GAP_WORDS && sentences[next] === sentences[before]; next++) {
      if ((starts[next] ?? 0) - (ends[before] ?? 0) > GAP_CHARACTERS) return false;
      if (matchElements(phrase, element + 1, next, false, span, text, words, slots)) return true;
    }
    return false;
  }
  const slot = slots[code - FIRST_SLOT];
  const number = words.numbers[at] ?? -1;
  if (!slot || number < 0 || !slot.words.has(number)) return false;
  const start = words.starts[at] ?? 0;
  if (!isCapitalised(text, start, words.ends[at] ?? 0, slot.capitals)) return false;
  if (at > span.first && joined && !isJoined(text, words, at)) return false;
  const last = span.last;
  span.last = at;
  if (matchElements(phrase, element + 1, at + 1, true, span, text, words, slots)) return true;
  span.last = last;
  return false;
}

const GAP = 0;
const OPEN = 1;
const CLOSE = 2;
const FIRST_SLOT = 3;
const INITIAL = 1;

function isCapitalised(text: string, start: number, end: number, wanted: number): boolean {
  if (wanted === 0) return true;
  const word = text.slice(start, wanted === INITIAL ? start + 1 : end);
  return word !== word.toLowerCase() && (wanted === INITIAL || word === word.toUpperCase());
}

const BETWEEN_WORDS = /^[\s\p{M}\u00ad\u200b-\u200f\u2060\ufeff\p{Pd}"'“”„‟«»‹›‘’ʼ]*$/u;
const BETWEEN_DIGITS = /^[\s.,'’]?$/u;

/** Whether a word follows the one before it with nothing in between that would part them. */
function isJoined(text: string, words: BlockWords, at: number): boolean {
  const end = words.ends[at - 1] ?? 0;
  const start = words.starts[at] ?? 0;
  const between = text.slice(end, start);
  if (BETWEEN_WORDS.test(between)) return words.sentences[at - 1] === words.sentences[at];
  return /\d/.test(text.charAt(end - 1)) && /\d/.test(text.charAt(start)) && BETWEEN_DIGITS.test(between);
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
