import type { OutlineBlock } from "../outline/block.ts";

/** The blocks of a text, and which of them a part has been made of. */
export type PartBlocks = {
  readonly blocks: readonly OutlineBlock[];
  /** The first and last block that the article holds; the whole text when it holds none. */
  readonly first: number;
  readonly last: number;
  readonly taken: Set<number>;
};

/** Prepare blocks for being made into parts. */
export function toPartBlocks(blocks: readonly OutlineBlock[]): PartBlocks {
  const kept = blocks.flatMap(({ kept, kind }, at) => (kept && kind !== "heading" ? [at] : []));
  return { blocks, first: kept[0] ?? 0, last: kept.at(-1) ?? blocks.length - 1, taken: new Set() };
}

/** Whether a block stands in the article or so close to it that it may be a part of it. */
export function isNearArticle({ first, last }: PartBlocks, at: number): boolean {
  return at >= first - 6 && at <= last + 6;
}

/** What stands below a heading or question. */
export type Below = {
  /** Texts, items of lists and rows of tables as paragraphs. */
  readonly paragraphs: readonly string[];
  /** The blocks they are of, first and one past the last. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 code units of all paragraphs. */
  readonly length: number;
  /** Whether the article holds any of it. */
  readonly kept: boolean;
};

/**
 * Read what stands below a block up to the next one that `stops` it.
 *
 * What is nothing but links, and what stands around the article, is left out; of smaller headings between the text is kept.
 */
export function readBelow(
  { blocks, taken }: PartBlocks,
  at: number,
  stops: (block: OutlineBlock, at: number) => boolean,
): Below {
  const paragraphs: string[] = [];
  let to = at + 1;
  let kept = false;
  for (; to < blocks.length; to += 1) {
    const block = blocks[to];
    if (!block || taken.has(to) || stops(block, to)) break;
    if (block.aside || (block.linked && block.kind !== "heading" && !block.kept)) continue;
    if (block.kind !== "heading") kept ||= block.kept;
    if (block.kind === "heading" && block.linked) continue;
    paragraphs.push(...toParagraphs(block));
  }
  return { paragraphs, from: at + 1, to, length: paragraphs.reduce((sum, text) => sum + text.length, 0), kept };
}

/** The texts of a block: one of a heading or a text, one for each item or row. */
export function toParagraphs(block: OutlineBlock): readonly string[] {
  if (block.kind === "heading") return [];
  if (block.rows.length === 0) return [block.text];
  return block.rows.map((cells) => cells.filter((cell) => cell !== "").join(block.kind === "list" ? " " : " – "));
}

/** Mark blocks as made into a part. */
export function takeBlocks({ taken }: PartBlocks, from: number, to: number): void {
  for (let at = from; at < to; at += 1) taken.add(at);
}
