import { createRange, isConnected } from "../dom.ts";

/** A run of page text read in one pass, e.g. a paragraph: what stands on lines of its own, joined across inline elements. */
export type Block = {
  /** Its text as it stands in the DOM, white space included; `\n` for a line break, U+FFFC for something that is not prose. */
  readonly text: string;
  /** At least one, in document order. */
  readonly parts: readonly BlockPart[];
  /** Where it stands among all text of its root, in UTF-16 code units before its first character. */
  position: number;
};

/** A text node's share in a block: all of its data, but for one so long that several blocks share it. */
export type BlockPart = {
  readonly node: Text;
  /** Offset of the node's first character in the block's text; below 0 when the block begins in the middle of it. */
  readonly start: number;
};

/**
 * The DOM range of a stretch of a block.
 *
 * A StaticRange, because each live range makes every later change of the page slower (344 ms against 1 for 500 insertions
 * beside 10,000 live ranges).
 *
 * @returns null when the page has changed the text since the block was read.
 */
export function toStaticRange(block: Block, start: number, end: number): StaticRange | null {
  const ends = rangeEnds(block, start, end);
  return ends && new StaticRange(ends);
}

/** The same as a live range, for measuring; let go of it soon. */
export function toLiveRange(block: Block, start: number, end: number): Range | null {
  const ends = rangeEnds(block, start, end);
  if (!ends) return null;
  const range = createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

function rangeEnds({ text, parts }: Block, start: number, end: number): StaticRangeInit | null {
  const first = partAt(parts, start);
  const last = partAt(parts, end - 1);
  if (!first || !last) return null;
  const startOffset = start - first.start;
  const endOffset = end - last.start;
  const intact =
    isConnected(first.node) &&
    isConnected(last.node) &&
    first.node.data.startsWith(text.slice(start, Math.min(end, first.start + first.node.length)), startOffset) &&
    last.node.data.slice(0, endOffset).endsWith(text.slice(Math.max(start, last.start), end));
  return intact ? { startContainer: first.node, startOffset, endContainer: last.node, endOffset } : null;
}

function partAt(parts: readonly BlockPart[], offset: number): BlockPart | undefined {
  return parts.findLast((part) => part.start <= offset);
}
