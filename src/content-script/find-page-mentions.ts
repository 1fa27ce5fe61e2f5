import type { Candidate } from "../gazetteer/candidate.ts";
import { findCandidates } from "../gazetteer/find-candidates.ts";
import type { Gazetteer } from "../gazetteer/open-gazetteer.ts";
import { decideMentions } from "../mentions/decide-mentions.ts";
import type { Block } from "../page/block.ts";
import type { PageText } from "../page/page-text.ts";
import { findPublishedDate } from "../page/published-date.ts";
import { findSections } from "../page/sections.ts";
import { type FoundMention, idOf } from "./found-mention.ts";

/** Finds the mentions of a page as it is now; what has not changed since the last time is not searched again. */
export type MentionFinder = {
  /** In page order. */
  readonly find: (outer: readonly (readonly string[])[]) => readonly FoundMention[];
  /** The day the page says it was published; null when it does not say. Read once. */
  readonly published: () => string | null;
};

/** @param today - The clock's day, `YYYY-MM-DD`. */
export function createMentionFinder(page: PageText, gazetteer: Gazetteer, today: string): MentionFinder {
  const candidatesOf = new WeakMap<Block, readonly Candidate[]>();
  const sectionNumbers = new WeakMap<Element, number>();
  let published: string | null | undefined;

  const search = (block: Block): readonly Candidate[] => {
    const known = candidatesOf.get(block) ?? findCandidates(block.text, gazetteer);
    candidatesOf.set(block, known);
    return known;
  };
  const readPublished = (): string | null => {
    published ??= findPublishedDate(document, today);
    return published;
  };

  return {
    published: readPublished,
    find(outer) {
      const blocks = page.blocks.filter((block) => search(block).length > 0);
      if (
        !blocks.some((block) =>
          search(block).some(({ sense }) => sense.says === "strong" || sense.says === "contextual"),
        )
      )
        return [];
      const sections = findSections(document, sectionNumbers);
      const searched = blocks.map((block) => ({
        position: block.position,
        length: block.text.length,
        section: sections.sectionOf(block.parts[0]?.node ?? document),
        candidates: search(block),
      }));
      const decisions = decideMentions(searched, gazetteer.briefs, {
        length: page.length,
        published: readPublished(),
        title: findCandidates(document.title, gazetteer),
        outer,
      });
      return decisions.flatMap(({ candidate, block, shown, reason }) => {
        const found = blocks[block];
        if (!shown || !found) return [];
        const brief = gazetteer.briefs[candidate.sense.brief]?.brief ?? "";
        const section = searched[block]?.section ?? 0;
        return [{ id: idOf(candidate), brief, entity: candidate.sense.name, block: found, candidate, section, reason }];
      });
    },
  };
}
