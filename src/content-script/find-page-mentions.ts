import type { Candidate } from "../gazetteer/candidate.ts";
import { findCandidates } from "../gazetteer/find-candidates.ts";
import type { Gazetteer } from "../gazetteer/open-gazetteer.ts";
import { decideMentions } from "../mentions/decide-mentions.ts";
import type { EvidenceByBrief } from "../messages/questions.ts";
import type { Block } from "../page/block.ts";
import type { PageText } from "../page/page-text.ts";
import { findPublishedDate } from "../page/published-date.ts";
import { findSections } from "../page/sections.ts";
import { type FoundMention, idOf } from "./found-mention.ts";

/** Finds the mentions of a page as it is now; what has not changed since the last time is not searched again. */
export type MentionFinder = {
  /** Search the blocks that have not been searched yet; yields after each, so that the page can go on. */
  readonly search: () => Generator<void, void>;
  /**
   * Find them anew.
   *
   * @param outer - For each brief, evidence groups named on the page around this frame.
   */
  readonly find: (outer: EvidenceByBrief) => PageMentions;
  /** The day the page says it was published; null when it does not say. Read once. */
  readonly published: () => string | null;
};

/** The mentions of a page, in page order, and for each brief the evidence groups that tell its story there. */
export type PageMentions = { readonly mentions: readonly FoundMention[]; readonly told: EvidenceByBrief };

/** @param latest - No day after this one is believed; `YYYY-MM-DD`. */
export function createMentionFinder(page: PageText, gazetteer: Gazetteer, latest: string): MentionFinder {
  const candidatesOf = new WeakMap<Block, readonly Candidate[]>();
  const sectionNumbers = new WeakMap<Element, number>();
  let published: string | null | undefined;

  const search = (block: Block): readonly Candidate[] => {
    const known = candidatesOf.get(block) ?? findCandidates(block.text, gazetteer);
    candidatesOf.set(block, known);
    return known;
  };
  const readPublished = (): string | null => {
    published ??= findPublishedDate(document, latest);
    return published;
  };

  return {
    published: readPublished,
    *search() {
      for (const block of [...page.blocks]) {
        if (candidatesOf.has(block)) continue;
        search(block);
        yield;
      }
    },
    find(outer) {
      const blocks = page.blocks.filter((block) => search(block).length > 0);
      const sections = findSections(document, sectionNumbers);
      const searched = blocks.map((block) => ({
        position: block.position,
        length: block.text.length,
        section: sections.sectionOf(block.parts[0]?.node ?? document),
        candidates: search(block),
      }));
      const { decisions, told } = decideMentions(searched, gazetteer.briefs, {
        length: page.length,
        published: readPublished(),
        title: findCandidates(document.title, gazetteer),
        outer,
      });
      const mentions = decisions.flatMap(({ candidate, block, shown, reason }) => {
        const found = blocks[block];
        if (!shown || !found) return [];
        const brief = gazetteer.briefs[candidate.sense.brief]?.brief ?? "";
        const section = searched[block]?.section ?? 0;
        return [{ id: idOf(candidate), brief, entity: candidate.sense.name, block: found, candidate, section, reason }];
      });
      return { mentions, told };
    },
  };
}
