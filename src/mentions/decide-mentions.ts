import type { Candidate, EntityRules, StoryRules } from "../gazetteer/candidate.ts";
import { chooseShown, type IsWanted } from "./choose-shown.ts";
import type { Decision } from "./decision.ts";
import { BLOCKS_A_STEP, bySentence, type SearchedBlock, signsAround } from "./evidence.ts";
import { isVetoed } from "./is-vetoed.ts";
import { judgeBeginning, judgeTime } from "./judge-time.ts";
import { type PageFacts, readStory, type StoryOnPage } from "./story-on-page.ts";
import { shown, type Verdict, withheld } from "./verdict.ts";

/** What was decided of a page. */
export type PageDecisions = {
  /** In page order; one for each candidate that names an entity. */
  readonly decisions: readonly Decision[];
  /** For each brief, the evidence groups of the passages that tell its story; empty when the page does not tell it. */
  readonly groupsByStory: readonly (readonly string[])[];
};

/** How near another word for the story's subject must stand to a person's full name, in UTF-16 code units of page text. */
const SUBJECT_NEAR = 350;

/** How near what is missing would have to stand, in the same unit. */
const NEAR = 350;

/**
 * Decide for every candidate of every entity on a page whether it is shown as a mention, and why.
 *
 * A candidate counts only in a passage that is about its story (see `passages.ts`), or when it is a person who stands for
 * the story's subject, introduced by full name, with another word for the subject near. In a passage a strong form speaks for
 * itself; a contextual one is withheld by a rival story in its block or when what its entity needs is missing. Vetoes and
 * namesakes withhold both, and so does a page from before the story; events are also withheld when they are of another time.
 * Which of overlapping mentions stays, `chooseShown` tells.
 *
 * @param blocks - In page order. Blocks without candidates may be left out.
 * @param rules - One for each brief, in the gazetteer's order.
 */
export function decideMentions(
  blocks: readonly SearchedBlock[],
  rules: readonly StoryRules[],
  facts: PageFacts,
  isWanted: IsWanted = () => true,
): PageDecisions {
  const steps = decideInSteps(blocks, rules, facts, isWanted);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same for a page that cannot wait: yields so often that it can go on, however long it is. */
export function* decideInSteps(
  blocks: readonly SearchedBlock[],
  rules: readonly StoryRules[],
  facts: PageFacts,
  isWanted: IsWanted = () => true,
): Generator<void, PageDecisions> {
  const stories: StoryOnPage[] = [];
  for (const [brief, story] of rules.entries()) {
    stories.push(yield* readStory(blocks, story, brief, facts));
    yield;
  }
  const introduced = new Set<string>();
  const decisions: Decision[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const place = { position: block.position, part: block.part, block: at };
    for (const near of bySentence(block.candidates)) {
      const vetoes = near.filter(({ meaning }) => meaning.role === "veto");
      const decided = near
        .filter(({ meaning }) => meaning.role === "strong" || meaning.role === "contextual")
        .map((candidate) => ({ candidate, block: at, ...judge(candidate, vetoes, block, at, stories, introduced) }));
      decisions.push(...chooseShown(decided, place, stories, isWanted));
    }
  }
  return {
    decisions,
    groupsByStory: stories.map(({ passages }) => [...new Set(passages.flatMap(({ groups }) => groups))]),
  };
}

/** @param introduced - Persons introduced by full name so far, by brief, entity and part of the page; added to. */
function judge(
  candidate: Candidate,
  vetoes: readonly Candidate[],
  block: SearchedBlock,
  at: number,
  stories: readonly StoryOnPage[],
  introduced: Set<string>,
): Verdict {
  const story = stories[candidate.meaning.brief];
  const entity = story?.rules.entities[candidate.meaning.name];
  if (!story || !entity) return withheld("page-silent");
  const beginning = judgeBeginning(story);
  if (beginning) return beginning;
  if (isVetoed(candidate, vetoes) || story.namesakes.has(candidate)) return withheld("something-else");
  const start = block.position + candidate.phraseStart;
  const end = block.position + candidate.phraseEnd;
  const place = { start, end, part: block.part, block: at, sentence: candidate.sentence };
  const passage = block.isEntry && !story.coreParts.has(block.part) ? null : story.passageFinder.around(place);
  if (!passage) {
    const person = entity.kind === "person" && judgePerson(story, candidate, place, introduced);
    return person || judgeSilence(story, place);
  }
  const time = entity.time ? judgeTime(story, place) : null;
  if (time) return time;
  if (candidate.meaning.role === "strong") return shown(passage.groups);
  return judgeRivals(story, at) ?? judgeNeeds(entity, passage.groups) ?? shown(passage.groups);
}

/** Nothing speaks of the story here: told by what it requires that the page, or what stands near, does not name. */
function judgeSilence(story: StoryOnPage, { start, end }: { readonly start: number; readonly end: number }): Verdict {
  const { passages, signs, rules } = story;
  const isSilent = passages.length === 0;
  const named = new Set(
    (isSilent ? signs.evidence : signsAround(signs.evidence, start, end, NEAR)).map(({ name }) => name),
  );
  const missing = rules.requires.filter((choices) => !choices.some((group) => named.has(group)));
  return withheld(
    isSilent ? "page-silent" : "neighbourhood-silent",
    missing.flatMap(([group]) => group ?? []),
  );
}

/** Outside of passages: a person who stands for the story's subject, introduced by full name, beside another word for it. */
function judgePerson(
  story: StoryOnPage,
  { meaning, words }: Candidate,
  { start, end, part }: { readonly start: number; readonly end: number; readonly part: number },
  introduced: Set<string>,
): Verdict | null {
  if (meaning.role !== "strong" || story.subject.length === 0) return null;
  const near = signsAround(story.subject, start, end, SUBJECT_NEAR);
  const own = new Set(near.filter((sign) => sign.start < end && start < sign.end).map(({ name }) => name));
  const others = near.filter(({ name }) => !own.has(name));
  if (own.size === 0 || others.length === 0) return null;
  const key = `${meaning.brief}/${meaning.name}/${part}`;
  if (words > 1) introduced.add(key);
  return introduced.has(key) ? shown([...new Set(others.map(({ name }) => name))]) : null;
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
