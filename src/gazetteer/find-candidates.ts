import type { Candidate, FilledGap, PatternMeaning } from "./candidate.ts";
import { findGivenName } from "./find-given-name.ts";
import { isAddress } from "./is-address.ts";
import { GAP_WORDS, matchPhrase, type Span } from "./match-phrase.ts";
import type { Gazetteer, SearchTables, StoryTables } from "./open-gazetteer.ts";
import { type BlockWords, readWords } from "./read-words.ts";
import { isSinceThen, joinsAnother } from "./small-words.ts";
import type { OpenWordLists } from "./word-lists.ts";

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
  const stories = gazetteer.tables();
  const all = stories.flat();
  const wordsIn = readWords(
    text,
    all.map(({ words }) => words),
    gazetteer.lists.abbreviations,
  );
  const found: Candidate[] = [];
  let first = 0;
  for (const tables of stories) {
    const wordsOf = wordsIn.slice(first, first + tables.length);
    findStory(tables, { text, gazetteer, wordsIn: wordsOf, byStart: new Map(), found });
    first += tables.length;
  }
  return stories.length > 1 ? found.sort((a, b) => a.phraseStart - b.phraseStart) : found;
}

/** The search of a block for one story. */
type Search = {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  /** The words of the block as each table of the story numbers them. */
  readonly wordsIn: readonly BlockWords[];
  /** What was found so far of the story, by `Candidate.start`. */
  readonly byStart: Map<number, Candidate[]>;
  /** What was found so far, of other stories, too. */
  readonly found: Candidate[];
};

/** Add what the tables of one story find. */
function findStory(tables: StoryTables, search: Search): void {
  const { text, wordsIn } = search;
  const count = wordsIn[0]?.numbers.length ?? 0;
  for (let at = 0; at < count; at++) {
    for (let table = 0; table < tables.length; table++) {
      const one = tables[table] as SearchTables;
      const words = wordsIn[table] as BlockWords;
      const number = words.numbers[at] as number;
      const first = number < 0 ? 0 : (one.phrases.firsts[number] ?? 0);
      if (first > 0 && !isAddress(text, words.starts[at] ?? 0, words.ends[at] ?? 0))
        findAt(at, first, one, words, search);
    }
  }
}

/**
 * Add what begins with one word of a block, going by one table.
 *
 * @param first - See `PhraseTable.firsts`.
 */
function findAt(
  at: number,
  first: number,
  { phrases, meaningSets }: SearchTables,
  words: BlockWords,
  search: Search,
): void {
  const { text, gazetteer, byStart, found } = search;
  for (let one = first; one > 0; one = phrases.nexts[one] ?? 0) {
    const place = phrases.places[one] ?? 0;
    const span = matchPhrase(place, at, text, words, phrases);
    if (!span) continue;
    for (const meaning of meaningSets[phrases.elements[place] ?? 0] ?? []) {
      const isSince = isTime(meaning) && isSinceThen(text, words, span.first, span.last, gazetteer.lists);
      if (isSince && meaning.role === "otherwise") continue;
      const plain = toCandidate(meaning, span, text, words, gazetteer);
      const dates = meaning.role === "now" && !isSince && /\d/.test(text.slice(plain.phraseStart, plain.phraseEnd));
      const candidate: Candidate = dates ? { ...plain, dates } : plain;
      const others = byStart.get(candidate.start) ?? [];
      if (others.some((known) => isSame(known, candidate))) continue;
      if (others.push(candidate) === 1) byStart.set(candidate.start, others);
      const namesake = findNamesake(candidate, at, words, search);
      if (namesake) found.push(namesake);
      found.push(candidate);
    }
  }
}

/** Somebody else of the same surname, where a bare one is found with a given name that is not the person's. */
function findNamesake(candidate: Candidate, at: number, words: BlockWords, search: Search): Candidate | null {
  const { text, wordsIn } = search;
  const { briefs, lists } = search.gazetteer;
  const { meaning } = candidate;
  if (candidate.words > 1 || (meaning.role !== "strong" && meaning.role !== "contextual")) return null;
  const entity = briefs[meaning.brief]?.entities[meaning.name];
  if (entity?.kind !== "person" || wordsIn.some(({ numbers }) => (numbers[at - 1] ?? -1) >= 0)) return null;
  const given = findGivenName(text, words, at, entity.given ?? [], lists);
  if (!given) return null;
  const start = words.starts[at - 1] ?? 0;
  return { ...candidate, meaning: { ...meaning, role: "namesake" }, start, phraseStart: start, words: 2, given };
}

function isTime({ role }: PatternMeaning): boolean {
  return role === "now" || role === "otherwise";
}

/** Of two that start alike: several phrases of one entity can spell the same words. */
function isSame(one: Candidate, other: Candidate): boolean {
  return one.meaning === other.meaning && one.end === other.end;
}

function toCandidate(
  meaning: PatternMeaning,
  span: Span,
  text: string,
  words: BlockWords,
  { lists }: Gazetteer,
): Candidate {
  const { first, last, open, close } = span;
  return {
    meaning,
    start: words.starts[open >= 0 ? open : first] ?? 0,
    end: words.ends[close >= 0 ? close : last] ?? 0,
    phraseStart: words.starts[first] ?? 0,
    phraseEnd: words.ends[last] ?? 0,
    sentence: words.sentences[first] ?? 0,
    words: last - first + 1,
    ...(span.gapTo > span.gapFrom && { gap: toGap(span, text, words, lists) }),
  };
}

function toGap({ gapFrom, gapTo }: Span, text: string, words: BlockWords, lists: OpenWordLists): FilledGap {
  const joins = joinsAnother(text, words, gapFrom, gapTo, lists);
  return { start: words.starts[gapFrom] ?? 0, end: words.ends[gapTo - 1] ?? 0, joins };
}
