import { foldText } from "./fold.ts";
import type { BlockWords } from "./read-words.ts";
import type { OpenWordLists } from "./word-lists.ts";

/** How many words may stand between such a word and the year, e.g. "the full-scale invasion in February". */
const BEFORE = 9;
const BEHIND = 3;

/**
 * Whether the words of a gap begin a second thing: "exchange *and the return of* bodies". Not so "talks *between Ukraine and
 * Russia held* in Istanbul", where what is joined stands inside the gap.
 */
export function joinsAnother(
  text: string,
  { starts, ends }: BlockWords,
  from: number,
  to: number,
  { joining }: OpenWordLists,
): boolean {
  if (from < to && joining.has(foldText(text.slice(starts[from], ends[from])))) return true;
  for (let word = from + 1; word < to; word++) {
    const isAfterComma = /,\s*$/.test(text.slice(ends[word - 1], starts[word]));
    if (isAfterComma && joining.has(foldText(text.slice(starts[word], ends[word])))) return true;
  }
  return false;
}

/** Whether words that name a year name it as the beginning of something that goes on: they then place nothing in that year. */
export function isSinceThen(
  text: string,
  words: BlockWords,
  first: number,
  last: number,
  lists: OpenWordLists,
): boolean {
  const { starts, ends, sentences } = words;
  if (!/\d{4}/.test(text.slice(starts[first], ends[last]))) return false;
  const wordAt = (at: number): string =>
    sentences[at] === sentences[first] ? foldText(text.slice(starts[at], ends[at])) : "";
  for (let at = first - BEFORE; at < last; at++) {
    if (lists.since.has(wordAt(at))) return true;
    if (!lists.sinceOrWith.has(wordAt(at))) continue;
    const next = text.charAt(starts[at + 1] ?? 0);
    if (lists.beginning.has(wordAt(at + 1)) || (at >= first - 2 && next === next.toLowerCase())) return true;
  }
  for (let at = last + 1; at <= last + BEHIND; at++) if (lists.sinceBehind.has(wordAt(at))) return true;
  return false;
}
