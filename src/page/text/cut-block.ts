import type { Block } from "./block.ts";

/** The longest piece; in UTF-16 code units. What is done with the mentions of a block grows with the square of their number. */
const LONGEST_PIECE = 10_000;

/** How far back from there a better place to cut is looked for, in UTF-16 code units. */
const LOOK_BACK = 2_000;

/** Where to cut, the best first: at the end of a line, of a sentence, of a word. */
const PLACES = ["\n", ". ", "。", " "];

/**
 * Cut a block that is too long to be searched in one task, e.g. a document that is one plain text file.
 *
 * @returns Blocks that follow each other; the block itself when it is not too long.
 */
export function cutBlock(block: Block): readonly Block[] {
  if (block.text.length <= LONGEST_PIECE) return [block];
  const pieces: Block[] = [];
  for (let start = 0; start < block.text.length; ) {
    const end = findCut(block.text, start);
    pieces.push(pieceOf(block, start, end));
    start = end;
  }
  return pieces;
}

function findCut(text: string, start: number): number {
  const latest = start + LONGEST_PIECE;
  if (latest >= text.length) return text.length;
  const near = text.slice(latest - LOOK_BACK, latest);
  for (const place of PLACES) {
    const at = near.lastIndexOf(place);
    if (at >= 0) return latest - LOOK_BACK + at + place.length;
  }
  return latest;
}

function pieceOf({ text, parts, position }: Block, start: number, end: number): Block {
  return {
    text: text.slice(start, end),
    parts: parts
      .filter((part) => part.start < end && part.start + part.node.length > start)
      .map((part) => ({ node: part.node, start: part.start - start })),
    position: position + start,
  };
}
