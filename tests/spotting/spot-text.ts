import type { Candidate } from "../../src/gazetteer/candidate.ts";
import { findCandidates } from "../../src/gazetteer/find-candidates.ts";
import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { decideMentions } from "../../src/mentions/decide-mentions.ts";
import type { Reason } from "../../src/mentions/decision.ts";

/** A candidate in a plain text and what was decided of it; offsets count UTF-16 code units of the whole text. */
export type SpottedCandidate = {
  readonly entity: string;
  readonly strong: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly shown: boolean;
  readonly reason: Reason;
};

/** Decide every candidate of a plain text, a line a paragraph, as on a page without headings. */
export function spotText(text: string, gazetteer: Gazetteer, published: string | null): readonly SpottedCandidate[] {
  const blocks: { position: number; length: number; section: number; candidates: readonly Candidate[] }[] = [];
  let position = 0;
  for (const line of text.split("\n")) {
    const candidates = findCandidates(line, gazetteer);
    if (candidates.length > 0) blocks.push({ position, length: line.length, section: 0, candidates });
    position += line.length + 1;
  }
  const facts = { length: text.length, published, title: [], outer: [] };
  return decideMentions(blocks, gazetteer.briefs, facts).decisions.map(({ candidate, block, shown, reason }) => {
    const start = (blocks[block]?.position ?? 0) + candidate.start;
    const end = (blocks[block]?.position ?? 0) + candidate.end;
    const { name, says } = candidate.sense;
    return { entity: name, strong: says === "strong", start, end, text: text.slice(start, end), shown, reason };
  });
}

/** A date as pages and data sets write it, as `YYYY-MM-DD` or `YYYY-MM`; null when it is none. */
export function readDate(said: string | undefined): string | null {
  if (!said) return null;
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(said)) return said;
  const time = Date.parse(`${said} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
