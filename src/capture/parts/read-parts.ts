import type { DraftParts } from "../draft.ts";
import type { Described } from "../facts/json-ld.ts";
import type { OutlineBlock } from "../outline/block.ts";
import { findKeyPoints } from "./find-key-points.ts";
import { findLabels, isAroundLabel, isLabel } from "./find-label.ts";
import { findQuestions, isAsked } from "./find-questions.ts";
import { findSections } from "./find-sections.ts";
import { type PartBlocks, readBelow, takeBlocks, toPartBlocks } from "./part-blocks.ts";

/** A paragraph shorter than this is a byline or a caption, in UTF-16 code units. */
const SHORTEST_LEAD = 60;

/**
 * Make the parts of an explainer of the blocks of a page or text.
 *
 * Nothing is made up: a part that the text does not have is empty.
 *
 * @param described - What the page describes in JSON-LD, for questions it does not show.
 */
export function readParts(blocks: readonly OutlineBlock[], described: readonly Described[], title: string): DraftParts {
  const parts = toPartBlocks(blocks);
  dropContents(parts);
  const keyPoints = findKeyPoints(parts);
  const summary = findSummary(parts);
  const questions = findQuestions(parts, described, title);
  const lead = findLead(parts);
  return { title, lead, summary, keyPoints, questions, sections: findSections(parts, title) };
}

/** Tables of contents, and what stands under labels such as "Read more". */
function dropContents(parts: PartBlocks): void {
  for (const [at, block] of parts.blocks.entries()) {
    const next = parts.blocks[at + 1];
    if (block.kind === "table" && block.rows[0]?.some((cell) => isLabel(cell, "contents")))
      takeBlocks(parts, at, at + 1);
    if (block.kind !== "heading" && block.kind !== "text") continue;
    if (
      isLabel(block.text, "contents") ||
      (block.kind === "heading" ? isAroundLabel(block.text) : isLabel(block.text, "around"))
    )
      takeBlocks(parts, at, at + (next && next.kind !== "heading" && next.kind !== "text" ? 2 : 1));
  }
}

function findSummary(parts: PartBlocks): string {
  for (const [at, block] of parts.blocks.entries()) {
    if (parts.taken.has(at) || block.aside || block.linked || (block.kind !== "heading" && block.text.length > 60))
      continue;
    if (!findLabels(block.text).some(({ whole, label }) => whole && label === "summary")) continue;
    const below = readBelow(parts, at, (next) => next.kind === "heading");
    if (!(block.kept || below.kept) || below.length < SHORTEST_LEAD) continue;
    takeBlocks(parts, at, below.to);
    return below.paragraphs.join(" ");
  }
  return "";
}

/** The first paragraph of the article before its first section or question. */
function findLead(parts: PartBlocks): string {
  for (let at = Math.max(0, parts.first); at <= parts.last; at += 1) {
    const block = parts.blocks[at];
    if (!block || parts.taken.has(at) || block.aside || block.linked) continue;
    if (block.kind === "text" && block.kept && block.text.length >= SHORTEST_LEAD) return block.text;
    if (block.kind === "heading" && isAsked(block)) return "";
  }
  return "";
}
