import { createIdMaker, toId } from "../brief-format/made-ids.ts";
import type { Brief, KeyPoint, Question, Section } from "../briefs/brief.ts";
import type { Captured } from "./capture-page.ts";
import { buildStory, type StoryGround } from "./evidence/build-story.ts";
import { MOST_NAMES } from "./evidence/choose-core.ts";
import { findBeginning } from "./evidence/find-beginning.ts";
import { findTopicWords } from "./evidence/topic-words.ts";
import { splitSentences } from "./find-role.ts";
import { makeEntities } from "./make-entities.ts";
import { findNames } from "./names/find-names.ts";
import type { FoundName } from "./names/found-name.ts";
import { toKey } from "./names/inflect.ts";
import { foldName, type Lexicon } from "./names/lexicon.ts";
import { scoreOf } from "./names/merge-names.ts";
import { pickSentences } from "./pick-sentences.ts";
import { plainLine, toLatin } from "./plain-line.ts";

/** What a reader may have decided of a draft; empty for one nobody looked at. */
export type DraftChoices = {
  /** Names the reader says are the story's own. */
  readonly core: readonly string[];
  /** Names the reader took out. */
  readonly dropped: readonly string[];
};

/** An explainer made of what was captured, and why it is as it is. */
export type MadeExplainer = {
  readonly brief: Brief;
  /** The names its entities are of, the most telling first. */
  readonly names: readonly FoundName[];
  readonly core: readonly FoundName[];
  /** What its story is built of, and can be built of again when a reader chooses otherwise; see `buildStory`. */
  readonly ground: StoryGround;
  /** Whether its key points are sentences picked from the text, since the page has none of its own. */
  readonly pickedPoints: boolean;
};

const NO_CHOICES: DraftChoices = { core: [], dropped: [] };

/** How many topic words a story has. */
const TOPICS = 12;

/**
 * Make an explainer of a captured page or text. Nothing in it is made up: every sentence is the page's, and a part that the page
 * does not have is empty, but for key points, for which up to five of its own sentences are picked.
 *
 * @param today - The day it describes where the page does not say one, `YYYY-MM-DD`.
 */
export function makeExplainer(
  { facts, parts, paragraphs }: Captured,
  lexicon: Lexicon,
  today: string,
  choices = NO_CHOICES,
): MadeExplainer {
  const title = plainLine(facts.title || parts.title) || beginningOf(paragraphs[0] ?? parts.lead);
  const names = chooseNames(findNames({ title, paragraphs }, lexicon), facts.publisher, choices, lexicon);
  const named = new Set(
    names.flatMap(({ full, short }) => [...full, ...short].flatMap((text) => text.split(/[\s-]/).map(toKey))),
  );
  const topics = findTopicWords(title, paragraphs, named, lexicon, TOPICS);
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const since = facts.published && findBeginning([title, ...paragraphs.slice(0, 3)], facts.published);
  const storyGround: StoryGround = { names, topics, length, since };
  const { story, core } = buildStory(storyGround, lexicon, { names: choices.core, two: null });
  const picked = parts.keyPoints.length === 0 ? pickSentences(paragraphs, names, topics) : [];
  const ids = createIdMaker();
  const keyPoints: readonly KeyPoint[] = [...parts.keyPoints, ...picked].map((text) => ({
    id: ids.make(toLatin(text), "point"),
    text,
  }));
  const sections: readonly Section[] = parts.sections
    .filter(({ paragraphs: own }) => own.length > 0)
    .map(({ heading, paragraphs: own }) => ({ id: ids.make(toLatin(heading), "section"), heading, paragraphs: own }));
  const questions: readonly Question[] = parts.questions
    .filter(({ answer }) => answer.length > 0)
    .map(({ question, answer }) => ({ id: ids.make(toLatin(question), "question"), question, answer }));
  const ground = {
    keyPoints,
    sections,
    questions,
    paragraphs,
    language: lexicon.language,
    timed: story.time !== undefined,
  };
  const brief: Brief = {
    id: toId(toLatin(title)) || "explainer",
    title,
    language: lexicon.language,
    lead: parts.lead || (paragraphs[0] ?? ""),
    summary: parts.summary,
    keyPoints,
    sections,
    questions,
    sources: [
      {
        title,
        ...(facts.publisher && { publisher: plainLine(facts.publisher) }),
        ...(facts.url && { url: facts.url }),
        ...(facts.published && { day: facts.published }),
      },
    ],
    asOf: facts.published ?? today,
    ...(facts.author && { author: plainLine(facts.author) }),
    ...(facts.licence && { licence: plainLine(facts.licence) }),
    changes: [],
    entities: makeEntities(names, ground, lexicon),
    story,
  };
  return { brief, names, core, ground: storyGround, pickedPoints: picked.length > 0 };
}

/** The most telling names. What is named everywhere is none, unless the text is about it; nor is who published it. */
function chooseNames(
  found: readonly FoundName[],
  publisher: string | null,
  { dropped }: DraftChoices,
  lexicon: Lexicon,
): readonly FoundName[] {
  const most = found.toSorted((a, b) => b.count - a.count).slice(0, 2);
  const own = found
    .filter(({ name }) => !dropped.includes(name) && (publisher === null || foldName(name) !== foldName(publisher)))
    .map((name) =>
      name.weight === 0 &&
      lexicon.fameOf(name.name) !== "adjective" &&
      name.inTitle &&
      name.count >= 4 &&
      most.includes(name)
        ? { ...name, weight: 0.5 }
        : name,
    );
  return own
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MOST_NAMES);
}

/** What a text without a title is called: its first words. */
function beginningOf(text: string): string {
  const [sentence = ""] = splitSentences(text);
  const words = plainLine(sentence).split(" ");
  return words.length <= 12 ? words.join(" ") : `${words.slice(0, 12).join(" ")}…`;
}
