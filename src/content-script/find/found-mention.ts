import type { Candidate } from "../../gazetteer/candidate.ts";
import type { Reason } from "../../mentions/decision.ts";
import type { Block } from "../../page/text/block.ts";

/** A mention on the page: its block, its place there, and why it is one. */
export type FoundMention = {
  readonly id: number;
  readonly brief: string;
  readonly entity: string;
  readonly block: Block;
  readonly candidate: Candidate;
  readonly section: number;
  readonly reason: Reason;
};

/** Ids of mentions by the text they begin in, and there by their place and what they name. */
const idsByText = new WeakMap<Text, Map<string, number>>();
let last = 0;

/**
 * A mention with its id: the same for the same place and entity, however often the page is decided anew, and also when its block is read
 * anew because something beside it changed, such as when a card is added to the page.
 */
export function withLastingId(mention: Omit<FoundMention, "id">): FoundMention {
  const { brief, entity, block, candidate } = mention;
  const part = block.parts.findLast(({ start }) => start <= candidate.start);
  if (!part) return { ...mention, id: ++last };
  const known = idsByText.get(part.node) ?? new Map<string, number>();
  idsByText.set(part.node, known);
  const place = `${candidate.start - part.start} ${brief} ${entity}`;
  const id = known.get(place) ?? ++last;
  known.set(place, id);
  return { ...mention, id };
}

/** How much of a sentence is told before and after its mention, in UTF-16 code units: a list may have no end of one. */
const SENTENCE_REACH = 1_000;

/** The sentence of its block that a mention stands in, white space closed up; of a very long one what stands near. */
export function sentenceOf({ block, candidate }: FoundMention): string {
  const text = block.text.slice(0, candidate.end + SENTENCE_REACH);
  const ends = [". ", "! ", "? ", "\n"].map((mark) => text.lastIndexOf(mark, candidate.start - 1));
  const before = Math.max(candidate.start - SENTENCE_REACH - 1, ...ends);
  const after = /[.!?](?=\s|$)/g;
  after.lastIndex = candidate.end;
  const end = after.exec(text)?.index ?? text.length;
  return text
    .slice(before + 1, end + 1)
    .replace(/\s+/g, " ")
    .trim();
}
