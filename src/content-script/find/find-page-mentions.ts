import type { BriefId, Candidate, EntityId, StoryRules } from "../../gazetteer/candidate.ts";
import { decideInSteps } from "../../mentions/decide-mentions.ts";
import type { Decision, Reason } from "../../mentions/decision.ts";
import { displayNames } from "../../mentions/display-names.ts";
import { BLOCKS_A_STEP, type SearchedBlock } from "../../mentions/evidence.ts";
import type { WithheldSummary } from "../../messages/page-summary.ts";
import type { EvidenceByStory } from "../../messages/questions.ts";
import { addressOf, titleOf } from "../../page/dom.ts";
import type { Block } from "../../page/text/block.ts";
import { findParts } from "../../page/text/page-parts.ts";
import type { PageText } from "../../page/text/page-text.ts";
import { findModifiedDate, findPublishedDate } from "../../page/text/published-date.ts";
import { readPart } from "../../page/text/read-part.ts";
import { findSections, numberOfElement } from "../../page/text/sections.ts";
import { withoutFragment } from "../../settings/visits.ts";
import { type FoundMention, withLastingId } from "./found-mention.ts";
import type { OpenTables } from "./open-tables.ts";

/** Finds the mentions of a page as it is now; what has not changed since the last time is not searched again. */
export type MentionFinder = {
  /** Search the blocks that have not been searched yet, if need be with tables that it opens; yields so that the page can go on. */
  readonly search: () => Generator<void, void>;
  /**
   * Find them anew; yields so that the page can go on.
   *
   * @param outer - What the page around this frame tells.
   * @param isWanted - Whether the reader wants an entity's mentions; where two overlap, what is not wanted gives way.
   */
  readonly find: (
    outer: EvidenceByStory,
    isWanted?: (brief: BriefId, entity: EntityId) => boolean,
  ) => Generator<void, PageMentions>;
  /** What was found on the page as it was last decided, and is no mention. */
  readonly withheld: () => readonly WithheldSummary[];
  /** The reason for a mention, with names that readers know, in a language of the interface. */
  readonly reasonOf: (mention: FoundMention, language: string) => Reason;
  /** The day the page says it was published; null when it did not say when it was last decided. Read once for each decision. */
  readonly published: () => string | null;
};

/** So many mentions are made before the page is let go on. */
const MENTIONS_A_STEP = 256;

/** The mentions of a page, in page order, and what it tells; with the UTF-16 code units of its text. */
export type PageMentions = {
  readonly mentions: readonly FoundMention[];
  readonly evidence: EvidenceByStory;
  readonly length: number;
};

/**
 * @param tables - Those to search with; blocks that were read before they were others are to be read anew.
 * @param latest - No day after this one is believed; `YYYY-MM-DD`.
 */
export function createMentionFinder(
  page: PageText,
  { gazetteer, search: searchText }: Pick<OpenTables, "gazetteer" | "search">,
  latest: string,
): MentionFinder {
  const candidatesOf = new WeakMap<Block, readonly Candidate[]>();
  const sectionNumbers = new WeakMap<Element, number>();
  const loaded = withoutFragment(addressOf(document));
  let published: string | null | undefined;
  let modified: string | null | undefined;

  let last: Decided = { decisions: [], blocks: [], briefs: [] };

  const search = (block: Block): readonly Candidate[] => {
    const known = candidatesOf.get(block) ?? readPart(() => searchText(block.text), []);
    candidatesOf.set(block, known);
    return known;
  };
  const readPublished = (): string | null => {
    if (published === undefined) published = findPublishedDate(document, latest);
    return published;
  };
  const readModified = (): string | null => {
    if (modified === undefined) modified = findModifiedDate(document, latest);
    return modified;
  };

  return {
    published: readPublished,
    reasonOf({ brief, reason }, language) {
      const rules = gazetteer().briefs.find((one) => one.brief === brief);
      return rules ? { ...reason, names: displayNames(reason.names, rules, language) } : reason;
    },
    withheld: () =>
      last.decisions.flatMap(({ candidate, block, shown, reason }) => {
        const text = last.blocks[block]?.text.slice(candidate.start, candidate.end);
        const rules = last.briefs[candidate.meaning.brief];
        if (shown || text === undefined || !rules) return [];
        const names = displayNames(reason.names, rules, "en");
        return [{ brief: rules.brief, entity: candidate.meaning.name, text, rule: reason.rule, names }];
      }),
    *search() {
      if (page.blocks.some((block) => !candidatesOf.has(block))) yield* gazetteer().open();
      for (const block of [...page.blocks]) {
        if (candidatesOf.has(block)) continue;
        search(block);
        yield;
      }
    },
    *find(outer, isWanted = () => true) {
      const { briefs } = gazetteer();
      // Applications say a page's day when they have loaded it, and go on to pages of other days.
      const isAnother = withoutFragment(addressOf(document)) !== loaded;
      if (isAnother || published === null) published = undefined;
      if (isAnother || modified === null) modified = undefined;
      const blocks: Block[] = [];
      const searched: SearchedBlock[] = [];
      const sections = findSections(document, sectionNumbers);
      const parts = findParts(document, (element) => numberOfElement(element, sectionNumbers));
      yield;
      for (const block of [...page.blocks]) {
        const candidates = search(block);
        if (candidates.length === 0) continue;
        blocks.push(block);
        const section = sections.sectionOf(block.parts[0]?.node ?? document);
        const { position, text } = block;
        searched.push({ position, length: text.length, section, ...parts.partOf(block, section), candidates });
        if (blocks.length % BLOCKS_A_STEP === 0) yield;
      }
      const facts = {
        length: page.length,
        parts: parts.count(),
        published: readPublished(),
        modified: readModified(),
        title: searchText(titleOf(document)),
        outer: briefs.map(({ brief }) => outer.find(({ story }) => story === brief)?.groups ?? []),
      };
      const { decisions, groupsByStory } = yield* decideInSteps(searched, briefs, facts, (brief, entity) =>
        isWanted(briefs[brief]?.brief ?? "", entity),
      );
      last = { decisions, blocks, briefs };
      const mentions: FoundMention[] = [];
      for (const { candidate, block, shown, reason } of decisions) {
        const found = blocks[block];
        if (!shown || !found) continue;
        const { brief: number, name: entity } = candidate.meaning;
        const brief = briefs[number]?.brief ?? "";
        const section = searched[block]?.section ?? 0;
        mentions.push(withLastingId({ brief, entity, block: found, candidate, section, reason }));
        if (mentions.length % MENTIONS_A_STEP === 0) yield;
      }
      return { mentions, evidence: toEvidence(groupsByStory, briefs), length: page.length };
    },
  };
}

/** What was decided last, with what its numbers mean. */
type Decided = {
  readonly decisions: readonly Decision[];
  readonly blocks: readonly Block[];
  readonly briefs: readonly StoryRules[];
};

/** @param groupsByStory - For each brief, the evidence groups that tell its story. */
function toEvidence(groupsByStory: readonly (readonly string[])[], briefs: readonly StoryRules[]): EvidenceByStory {
  return briefs.flatMap(({ brief }, at) => {
    const groups = groupsByStory[at] ?? [];
    return groups.length > 0 ? [{ story: brief, groups }] : [];
  });
}
