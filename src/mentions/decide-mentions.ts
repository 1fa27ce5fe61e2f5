import type { Candidate, EntityRules, StoryRules } from "../gazetteer/candidate.ts";
import type { Decision, Reason, WithholdRule } from "./decision.ts";
import { gatherSigns, type SearchedBlock, type StorySigns, signsAround } from "./evidence.ts";
import { findPassages, type Passage, passageAround } from "./passages.ts";

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

/** What was decided of a page. */
export type PageDecisions = {
  /** In page order; one for each candidate that names an entity. */
  readonly decisions: readonly Decision[];
  /** For each brief, the evidence groups of the passages that tell its story; empty when the page does not tell it. */
  readonly told: readonly (readonly string[])[];
};

/** How near a sign of another time must be to withhold an event, in UTF-16 code units of page text. */
const NEAR = 350;

/**
 * Decide for every candidate of every entity on a page whether it is shown as a mention, and why.
 *
 * A candidate counts only in a passage that is about its story (see `passages.ts`). There a strong form speaks for itself;
 * a contextual one is withheld by a rival story in its block or when what its entity needs is missing. Vetoes withhold
 * both; events are also withheld when they are of another time. Where shown mentions overlap, the longest stays.
 *
 * @param blocks - In page order. Blocks without candidates may be left out.
 * @param rules - One for each brief, in the gazetteer's order.
 */
export function decideMentions(
  blocks: readonly SearchedBlock[],
  rules: readonly StoryRules[],
  facts: PageFacts,
): PageDecisions {
  const stories = rules.map((story, brief) => readStory(blocks, story, brief, facts));
  const decisions: Decision[] = [];
  blocks.forEach((block, at) => {
    const vetoes = block.candidates.filter(({ sense }) => sense.says === "veto");
    const decided = block.candidates
      .filter(({ sense }) => sense.says === "strong" || sense.says === "contextual")
      .map((candidate) => ({ candidate, block: at, ...judge(candidate, vetoes, block, at, stories) }));
    decisions.push(...keepLongest(decided));
  });
  return { decisions, told: stories.map(({ passages }) => [...new Set(passages.flatMap(({ groups }) => groups))]) };
}

/** One story as a page tells it. */
type StoryOnPage = {
  readonly rules: StoryRules;
  readonly signs: StorySigns;
  /** Stretches of the page that speak of the story, in page order. */
  readonly passages: readonly Passage[];
  /** Blocks that name rivals and nothing that this story requires, with the rivals' names. */
  readonly rivalBlocks: ReadonlyMap<number, readonly string[]>;
  /** Sentences with a sign of the story's time, and with one of another time; see {@link sentenceKey}. */
  readonly nowSentences: ReadonlySet<string>;
  readonly otherSentences: ReadonlySet<string>;
  readonly published: string | null;
};

function readStory(blocks: readonly SearchedBlock[], rules: StoryRules, brief: number, facts: PageFacts): StoryOnPage {
  const signs = gatherSigns(blocks, brief);
  const titled = facts.title.filter(({ sense }) => sense.brief === brief && sense.says === "evidence");
  const alsoNamed = [...titled.map(({ sense }) => sense.name), ...(facts.outer[brief] ?? [])];
  return {
    rules,
    signs,
    passages: findPassages(signs, rules, facts.length, alsoNamed),
    rivalBlocks: findRivalBlocks(signs, rules),
    nowSentences: new Set(signs.now.map(sentenceKey)),
    otherSentences: new Set(signs.otherwise.map(sentenceKey)),
    published: facts.published,
  };
}

function findRivalBlocks(
  { rivals, evidence }: StorySigns,
  { requires }: StoryRules,
): ReadonlyMap<number, readonly string[]> {
  // Only what the story requires makes a block ours: truces and prisoners are spoken of in other wars as well.
  const required = new Set(requires.flat());
  const ours = new Set(evidence.filter(({ name }) => required.has(name)).map(({ block }) => block));
  const found = new Map<number, readonly string[]>();
  for (const { block, name } of rivals) if (!ours.has(block)) found.set(block, [...(found.get(block) ?? []), name]);
  return found;
}

function sentenceKey({ block, sentence }: { readonly block: number; readonly sentence: number }): string {
  return `${block}/${sentence}`;
}

type Verdict = { readonly shown: boolean; readonly reason: Reason };

function judge(
  candidate: Candidate,
  vetoes: readonly Candidate[],
  block: SearchedBlock,
  at: number,
  stories: readonly StoryOnPage[],
): Verdict {
  const story = stories[candidate.sense.brief];
  const entity = story?.rules.entities[candidate.sense.name];
  if (!story || story.passages.length === 0 || !entity) return withheld("page-silent");
  if (isVetoed(candidate, vetoes)) return withheld("something-else");
  const start = block.position + candidate.phraseStart;
  const end = block.position + candidate.phraseEnd;
  const passage = passageAround(story.passages, start, end);
  if (!passage) return withheld("neighbourhood-silent");
  const time = entity.time ? judgeTime(story, at, candidate, start, end) : null;
  if (time) return time;
  if (candidate.sense.says === "strong") return shown(passage.groups);
  return judgeRivals(story, at) ?? judgeNeeds(entity, passage.groups) ?? shown(passage.groups);
}

/** A block that names another story and nothing of ours belongs to that one. */
function judgeRivals({ rivalBlocks }: StoryOnPage, at: number): Verdict | null {
  const rivals = rivalBlocks.get(at);
  return rivals ? withheld("rival", [...new Set(rivals)]) : null;
}

function judgeNeeds(entity: EntityRules, groups: readonly string[]): Verdict | null {
  const { near } = entity;
  return near && !near.some((group) => groups.includes(group)) ? withheld("not-the-event", near) : null;
}

/** An event's mention must not be of another time: by its sentence, by the words near it, by the page's date. */
function judgeTime(story: StoryOnPage, at: number, candidate: Candidate, start: number, end: number): Verdict | null {
  const { now, otherwise } = story.signs;
  const sentence = sentenceKey({ block: at, sentence: candidate.sentence });
  if (story.nowSentences.has(sentence)) return null;
  if (story.otherSentences.has(sentence)) return withheld("another-time");
  const { from, until } = story.rules;
  const { published } = story;
  if (!published) {
    const elsewhere = signsAround(otherwise, start, end, NEAR).length > 0;
    return elsewhere && signsAround(now, start, end, NEAR).length === 0 ? withheld("another-time") : null;
  }
  if (from && published < from.slice(0, published.length)) return withheld("before-the-story");
  return until && published > until.slice(0, published.length) ? withheld("another-time") : null;
}

function isVetoed(candidate: Candidate, vetoes: readonly Candidate[]): boolean {
  return vetoes.some(
    ({ sense, phraseStart, phraseEnd }) =>
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

function shown(names: readonly string[]): Verdict {
  return { shown: true, reason: { rule: "near", names } };
}

function withheld(rule: WithholdRule, names: readonly string[] = []): Verdict {
  return { shown: false, reason: { rule, names } };
}
