import type { Candidate, EntityRules, StoryRules } from "../gazetteer/candidate.ts";
import type { Decision, Reason } from "./decision.ts";
import {
  gatherSigns,
  groupsOf,
  type SearchedBlock,
  type Sign,
  type StorySigns,
  signsAround,
  weigh,
} from "./evidence.ts";

/** What the decision knows of a page besides its blocks. */
export type PageFacts = {
  /** UTF-16 code units of text on the page. */
  readonly length: number;
  /** When the page says it was published, `YYYY-MM-DD` or `YYYY-MM`; null when it does not say. */
  readonly published: string | null;
  /** Candidates in the page's title. */
  readonly title: readonly Candidate[];
  /** Evidence groups seen on the page around this frame, by brief; empty on a top page. */
  readonly outer: readonly (readonly string[])[];
};

/** How far evidence reaches, in UTF-16 code units of page text. From the study of real pages: about two paragraphs. */
export const NEAR = 350;

/** A page of more text than this is long: a home page, a live blog. In UTF-16 code units. */
const LONG_PAGE = 8_000;

/** How much evidence near a candidate counts as speaking of the story, where the page as a whole has enough. */
const NEAR_ENOUGH = 2;

/** The share of a page's text that lies near evidence, from which on the page is plainly about the story. */
const PLAIN_SHARE = 0.5;

/**
 * Decide for every candidate of every entity on a page whether it is shown as a mention, and why.
 *
 * Strong and contextual forms count only on a page that names what the story requires and enough of it. There a contextual
 * form wants evidence near it, unless the page is plainly about the story; vetoes, rivals and other times withhold it.
 * Where shown mentions overlap, the longest stays.
 *
 * @param blocks - In page order. Blocks without candidates may be left out.
 * @param rules - One for each brief, in the gazetteer's order.
 * @returns In page order; one decision for each candidate that names an entity.
 */
export function decideMentions(
  blocks: readonly SearchedBlock[],
  rules: readonly StoryRules[],
  facts: PageFacts,
): readonly Decision[] {
  const stories = rules.map((story, brief) => readStory(blocks, story, brief, facts));
  const decisions: Decision[] = [];
  blocks.forEach((block, at) => {
    const decided = block.candidates
      .filter(({ sense }) => sense.says === "strong" || sense.says === "contextual")
      .map((candidate) => ({ candidate, block: at, ...judge(candidate, block, at, stories) }));
    decisions.push(...keepLongest(decided));
  });
  return decisions;
}

/** One story as a page tells it. */
type StoryOnPage = {
  readonly rules: StoryRules;
  readonly signs: StorySigns;
  /** Evidence groups named anywhere on the page, in its title or on the page around it. */
  readonly groups: readonly string[];
  /** Whether the page names what the story requires, and enough of it. */
  readonly named: boolean;
  /** Whether most of the page is about the story. */
  readonly plain: boolean;
  readonly published: string | null;
};

function readStory(blocks: readonly SearchedBlock[], rules: StoryRules, brief: number, facts: PageFacts): StoryOnPage {
  const signs = gatherSigns(blocks, brief);
  const title = facts.title.filter(({ sense }) => sense.brief === brief && sense.says === "evidence");
  const groups = [
    ...new Set([...title.map(({ sense }) => sense.name), ...groupsOf(signs.evidence), ...(facts.outer[brief] ?? [])]),
  ];
  const enough = facts.length > LONG_PAGE ? rules.enough.long : rules.enough.short;
  const named = rules.requires.every((group) => groups.includes(group)) && weigh(groups, rules) >= enough;
  return {
    rules,
    signs,
    groups,
    named,
    plain: named && shareNear(signs.evidence, facts.length) >= PLAIN_SHARE,
    published: facts.published,
  };
}

/** The share of a page's text that lies within reach of evidence. */
function shareNear(evidence: readonly Sign[], length: number): number {
  let covered = 0;
  let reached = 0;
  for (const { start, end } of evidence) {
    const from = Math.max(reached, start - NEAR);
    const to = Math.min(length, end + NEAR);
    if (to > from) covered += to - from;
    reached = Math.max(reached, to);
  }
  return length > 0 ? covered / length : 0;
}

type Verdict = { readonly shown: boolean; readonly reason: Reason };

function judge(candidate: Candidate, block: SearchedBlock, at: number, stories: readonly StoryOnPage[]): Verdict {
  const story = stories[candidate.sense.brief];
  const entity = story?.rules.entities[candidate.sense.name];
  if (!story || !entity) return withheld("page-silent");
  if (!story.named) return withheld("page-silent");
  if (isVetoed(candidate, block)) return withheld("something-else");
  const start = block.position + candidate.phraseStart;
  const end = block.position + candidate.phraseEnd;
  const near = signsAround(story.signs.evidence, start, end, NEAR);
  const groups = groupsOf(near);
  if (entity.time) {
    const time = judgeTime(story, at, candidate, start, end);
    if (time) return time;
  }
  if (candidate.sense.says === "strong") return shown("near", groups);
  const rivals = story.signs.rivals.filter((sign) => sign.block === at);
  if (rivals.length > 0 && !story.signs.evidence.some((sign) => sign.block === at))
    return withheld("rival", groupsOf(rivals));
  const missing = judgeNeeds(entity, groups);
  if (missing) return missing;
  if (story.plain) return shown("page", story.groups);
  return weigh(groups, story.rules) >= NEAR_ENOUGH ? shown("near", groups) : withheld("neighbourhood-silent", groups);
}

function judgeNeeds(entity: EntityRules, groups: readonly string[]): Verdict | null {
  const { near } = entity;
  return near && !near.some((group) => groups.includes(group)) ? withheld("not-the-event", near) : null;
}

/** An event's mention must not be of another time: by its sentence, by the words near it, by the page's date. */
function judgeTime(story: StoryOnPage, at: number, candidate: Candidate, start: number, end: number): Verdict | null {
  const inSentence = (sign: Sign): boolean => sign.block === at && sign.sentence === candidate.sentence;
  if (story.signs.now.some(inSentence)) return null;
  if (story.signs.otherwise.some(inSentence)) return withheld("another-time");
  const { from } = story.rules;
  if (!from) return null;
  if (story.published && story.published < from.slice(0, story.published.length)) return withheld("before-the-story");
  if (story.published) return null;
  return signsAround(story.signs.otherwise, start, end, NEAR).length > 0 && story.signs.now.length === 0
    ? withheld("another-time")
    : null;
}

function isVetoed(candidate: Candidate, block: SearchedBlock): boolean {
  return block.candidates.some(
    ({ sense, phraseStart, phraseEnd }) =>
      sense.says === "veto" &&
      sense.name === candidate.sense.name &&
      sense.brief === candidate.sense.brief &&
      phraseStart < candidate.end &&
      candidate.start < phraseEnd,
  );
}

/** Of shown candidates that overlap the longest stays, of equally long ones the first. */
function keepLongest(decisions: readonly Decision[]): readonly Decision[] {
  const kept: Decision[] = [];
  const byLength = [...decisions].filter(({ shown }) => shown);
  byLength.sort((a, b) => b.candidate.end - b.candidate.start - (a.candidate.end - a.candidate.start));
  for (const decision of byLength) {
    const { start, end } = decision.candidate;
    if (!kept.some(({ candidate }) => candidate.start < end && start < candidate.end)) kept.push(decision);
  }
  const stays = new Set(kept);
  return decisions.map((decision) =>
    decision.shown && !stays.has(decision) ? { ...decision, ...withheld("covered") } : decision,
  );
}

function shown(rule: "page" | "near" | "itself", names: readonly string[] = []): Verdict {
  return { shown: true, reason: { rule, names } };
}

function withheld(rule: Exclude<Reason["rule"], "page" | "near" | "itself">, names: readonly string[] = []): Verdict {
  return { shown: false, reason: { rule, names } };
}
