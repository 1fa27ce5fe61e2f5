import { findCandidates } from "../../src/gazetteer/find-candidates.ts";
import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { decideMentions } from "../../src/mentions/decide-mentions.ts";
import type { Reason } from "../../src/mentions/decision.ts";
import type { SearchedBlock } from "../../src/mentions/evidence.ts";

/** A candidate in a plain text and what was decided of it; offsets count UTF-16 code units of the whole text. */
export type SpottedCandidate = {
  readonly brief: string;
  readonly entity: string;
  readonly strong: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly shown: boolean;
  readonly reason: Reason;
};

/** A paragraph of a page and the section it stands in. */
export type Paragraph = { readonly text: string; readonly section: number; readonly isEntry?: boolean };

/** When a page was published and last changed, `YYYY-MM-DD` or `YYYY-MM`; null when it does not say. */
export type PageDates = { readonly published: string | null; readonly modified?: string | null };

/** Decide every candidate of a plain text, a line a paragraph, as on a page without headings. */
export function spotText(text: string, gazetteer: Gazetteer, published: string | null): readonly SpottedCandidate[] {
  const paragraphs = text.split("\n").map((line) => ({ text: line, section: 0 }));
  return spotParagraphs(paragraphs, gazetteer, { published });
}

/** Decide every candidate of a page in sections; offsets count in its paragraphs joined by line feeds. */
export function spotParagraphs(
  paragraphs: readonly Paragraph[],
  gazetteer: Gazetteer,
  { published, modified = null }: PageDates,
): readonly SpottedCandidate[] {
  const blocks: SearchedBlock[] = [];
  const parts = paragraphs.map(({ section, isEntry }, at) => (isEntry ? -1 - at : section));
  const lengths = new Map<number, number>();
  paragraphs.forEach(({ text }, at) => {
    const part = parts[at] ?? 0;
    lengths.set(part, (lengths.get(part) ?? 0) + text.length);
  });
  let position = 0;
  for (const [at, { text, section, isEntry = false }] of paragraphs.entries()) {
    const candidates = findCandidates(text, gazetteer);
    const part = parts[at] ?? 0;
    // As on a page, nothing shows how long the part before the first heading is.
    const partLength = part === 0 ? Number.POSITIVE_INFINITY : (lengths.get(part) ?? 0);
    if (candidates.length > 0)
      blocks.push({ position, length: text.length, section, part, partLength, isEntry, candidates });
    position += text.length + 1;
  }
  const whole = paragraphs.map(({ text }) => text).join("\n");
  const facts = { length: whole.length, parts: lengths.size, published, modified, title: [], outer: [] };
  return decideMentions(blocks, gazetteer.briefs, facts).decisions.map(({ candidate, block, shown, reason }) => {
    const start = (blocks[block]?.position ?? 0) + candidate.start;
    const end = (blocks[block]?.position ?? 0) + candidate.end;
    const { name, role, brief } = candidate.meaning;
    return {
      brief: gazetteer.briefs[brief]?.brief ?? "",
      entity: name,
      strong: role === "strong",
      start,
      end,
      text: whole.slice(start, end),
      shown,
      reason,
    };
  });
}

/** A date as pages and data sets write it, as `YYYY-MM-DD` or `YYYY-MM`; null when it is none. */
export function readDate(said: string | undefined): string | null {
  if (!said) return null;
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(said)) return said;
  const time = Date.parse(`${said} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
