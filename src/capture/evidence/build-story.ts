import type { EvidenceGroup, Story } from "../../briefs/story.ts";
import type { FoundName } from "../names/found-name.ts";
import type { Lexicon } from "../names/lexicon.ts";
import { CORE_WEIGHT, type CoreChoice, chooseCore } from "./choose-core.ts";
import { toPatterns, toWordPatterns } from "./patterns.ts";
import type { TopicWord } from "./topic-words.ts";

/** The share of all weights that is enough on a short page, and the most that is ever asked: less of a text that says little. */
const ENOUGH_SHARE = 0.23;
const ENOUGH_MOST = 4.5;
const ENOUGH_MOST_THIN = 3;

/** A text of fewer UTF-16 code units says little. */
const THIN = 2_500;

/** Topic words beyond these weigh little: they only let a page name one at all. */
const TELLING_TOPICS = 6;

/**
 * A page on one story names a third of what the text names, by how often it does: what only shares a name and a word with it names less.
 * Of a topic word each time counts half as much as of a name.
 */
const COVERAGE = 0.33;
const TOPIC_COUNT = 0.5;

/** Pages from so long before the text may be about its story. */
const DAYS_BEFORE = 90;

/** What a story's evidence is made of. */
export type StoryGround = {
  /** The most telling first. */
  readonly names: readonly FoundName[];
  readonly topics: readonly TopicWord[];
  /** UTF-16 code units of the text they are from. */
  readonly length: number;
  /** The day the story began or was told, `YYYY-MM-DD`; null when nothing says. */
  readonly since: string | null;
};

const BY_WEIGHT: CoreChoice = { names: [], two: null };

/** What speaks for a story, and which names are its own. */
export type BuiltStory = { readonly story: Story; readonly core: readonly FoundName[] };

/**
 * Build the evidence of a story: one of its core names and one of its topic words are required, as either alone is on other
 * stories' pages, too; and enough of all its names and words together, relative to what the text has. Where two core names are asked for,
 * it is three of those that are asked for and the topic words. See `chooseCore` for what the headline says happened.
 */
export function buildStory(
  { names, topics, length, since }: StoryGround,
  lexicon: Lexicon,
  choice = BY_WEIGHT,
): BuiltStory {
  const { core, others, asked, happening } = chooseCore(names, topics, choice);
  const standsFor = happening?.standsFor ? nameCore(core.indexOf(happening.standsFor)) : undefined;
  const said = topics.filter((topic) => topic !== happening?.topic);
  const groups: EvidenceGroup[] = [
    ...core.map((name, at) =>
      toGroup(name, nameCore(at), at < asked ? undefined : nameCore(0), name.weight >= CORE_WEIGHT ? 3 : 1, lexicon),
    ),
    ...others.map((name, at) => toGroup(name, `name-${at + 1}`, undefined, name.weight, lexicon)),
    ...topics.map((topic, at) => ({
      ...nameTopic(said.indexOf(topic), standsFor),
      weight: at < TELLING_TOPICS ? 1 : 0.25,
      count: Math.max(1, topic.count) * TOPIC_COUNT,
      patterns: toWordPatterns(topic, lexicon),
    })),
  ];
  const sum = groups.reduce((total, { weight }) => total + weight, 0);
  const required = [
    ...core.slice(0, asked).map((_, at) => nameCore(at)),
    ...(topics.length > 0 ? ["topic"] : []),
    ...(happening && !standsFor ? ["happening"] : []),
  ];
  const short = round(Math.min(length < THIN ? ENOUGH_MOST_THIN : ENOUGH_MOST, sum * ENOUGH_SHARE));
  return {
    core,
    story: {
      evidence: groups,
      requires: required,
      ...(asked > 2 && { atLeast: topics.length > 0 ? 3 : 2 }),
      enough: { short, long: round(Math.min(sum, short * 1.5)), coverage: COVERAGE },
      rivals: [],
      ...(since && { time: { from: daysBefore(since, DAYS_BEFORE), cues: [], otherwise: [] } }),
    },
  };
}

function nameCore(at: number): string {
  return at === 0 ? "core" : `core-${at + 1}`;
}

/** A topic word speaks for the first of them; what happened, which is none of these (-1), for the name in whose place it may stand. */
function nameTopic(at: number, standsFor: string | undefined): Pick<EvidenceGroup, "name" | "speaksFor"> {
  if (at < 0) return { name: "happening", ...(standsFor && { speaksFor: standsFor }) };
  return at === 0 ? { name: "topic" } : { name: `topic-${at + 1}`, speaksFor: "topic" };
}

function toGroup(
  name: FoundName,
  group: string,
  speaksFor: string | undefined,
  weight: number,
  lexicon: Lexicon,
): EvidenceGroup {
  const { strong, contextual } = toPatterns(name, lexicon);
  return {
    name: group,
    weight,
    // One that the reader added may not be named in the text.
    count: Math.max(1, name.count),
    ...(speaksFor && { speaksFor }),
    patterns: [...strong, ...contextual],
  };
}

function round(sum: number): number {
  return Math.max(0.5, Math.floor(sum * 4) / 4);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
