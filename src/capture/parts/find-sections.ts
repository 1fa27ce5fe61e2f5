import type { DraftSection } from "../draft.ts";
import type { OutlineBlock } from "../outline/block.ts";
import { findLabels } from "./find-label.ts";
import { isAsked } from "./find-questions.ts";
import { type PartBlocks, readBelow } from "./part-blocks.ts";

/** A story has no more sections than this; what has more is a ticker or a catalogue. */
const MOST = 24;

/** What stands below a heading is at least this long, in UTF-16 code units: less is a caption or a button. */
const SHORTEST = 40;

/**
 * Find the sections of a text: its headings that are neither labels nor questions nor the title, with what stands below.
 *
 * Bold lines count as headings only where a page has no real ones below its title. Left out are teasers (headings that are
 * links), headings that begin with a time of day, and those the article does not hold.
 */
export function findSections(parts: PartBlocks, title: string): readonly DraftSection[] {
  const headings = [...parts.blocks.entries()].filter(([at, block]) => isSectionHeading(parts, at, block, title));
  const real = headings.filter(([, { level }]) => level < 7);
  const chosen = real.length >= 2 ? real : headings;
  const sections: DraftSection[] = [];
  for (const [at, block] of chosen) {
    const { paragraphs, length, kept } = readBelow(
      parts,
      at,
      (next, place) => chosen.some(([other]) => other === place) || endsSection(next),
    );
    if ((!block.kept && !kept) || (length < SHORTEST && !hasSmaller(parts, at, block))) continue;
    if (!sections.some(({ heading }) => heading === block.text)) sections.push({ heading: block.text, paragraphs });
  }
  return sections.slice(0, MOST);
}

function isSectionHeading(parts: PartBlocks, at: number, block: OutlineBlock, title: string): boolean {
  const { kind, text, level, linked, aside } = block;
  if (kind !== "heading" || parts.taken.has(at) || aside || linked || isAsked(block)) return false;
  if (level === 1 || text.length < 3 || text.length > 200 || fold(text) === fold(title)) return false;
  if (/^\d{1,2}[:.h]\s?\d{2}\b/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (level === 7 && (!block.kept || /^\p{Ll}/u.test(text) || /:$/.test(text))) return false;
  return !findLabels(text).some(({ whole, label }) => whole && label !== "key-points" && label !== "summary");
}

function endsSection(block: OutlineBlock): boolean {
  return block.kind === "heading" && (isAsked(block) || findLabels(block.text).some(({ whole }) => whole));
}

/** A heading right above a smaller one speaks for what stands below that. */
function hasSmaller({ blocks }: PartBlocks, at: number, { level }: OutlineBlock): boolean {
  const next = blocks[at + 1];
  return next?.kind === "heading" && next.level > level && next.kept;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
