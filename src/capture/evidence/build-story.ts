import type { EvidenceGroup, Story } from "../../briefs/story.ts";
import type { FoundName } from "../names/found-name.ts";
import type { Lexicon } from "../names/lexicon.ts";
import { scoreOf } from "../names/merge-names.ts";
import { toPatterns, toWordPatterns } from "./patterns.ts";
import type { TopicWord } from "./topic-words.ts";

/** How many names carry a story's evidence at most. */
export const MOST_NAMES = 14;

/** How many of them are the story's own: a page must name one. */
const MOST_CORE = 4;

/** A core name weighs at least this. */
const CORE_WEIGHT = 2;

/** What weighs this much by itself is a code that only one thing has, e.g. CVE-2024-3094. */
const UNIQUE = 3;

/** A name that is named this many times as often as the next weighs as much as a name can. */
const DOMINANT = 2.5;

/** The share of all weights that is enough on a short page, and the most that is ever asked: less of a text that says little. */
const ENOUGH_SHARE = 0.23;
const ENOUGH_MOST = 4.5;
const ENOUGH_MOST_THIN = 3;

/** A text of fewer UTF-16 code units says little. */
const THIN = 2_500;

/**
 * What stands at least this share as often as the name that stands out, is the story's own as well: `TITLED` where the title has that
 * name, as then the story is its, `UNTITLED` where it does not.
 */
const TITLED = 0.7;
const UNTITLED = 0.3;

/** Topic words beyond these weigh little: they only let a page name one at all. */
const TELLING_TOPICS = 6;

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

/** Which names a reader says are the story's own. */
export type CoreChoice = {
  /** Empty to choose by weight. */
  readonly names: readonly string[];
  /** Whether a page must name two of them, where there are two; null as `asksForTwo` says. */
  readonly two: boolean | null;
};

const BY_WEIGHT: CoreChoice = { names: [], two: null };

/** What speaks for a story, and which names are its own. */
export type BuiltStory = { readonly story: Story; readonly core: readonly FoundName[] };

/**
 * Build the evidence of a story: one of its core names and one of its topic words are required, as either alone is on other
 * stories' pages, too; and enough of all its names and words together, relative to what the text has. Where two core names are asked for,
 * it is three of those that are asked for and the topic words.
 */
export function buildStory(
  { names, topics, length, since }: StoryGround,
  lexicon: Lexicon,
  choice = BY_WEIGHT,
): BuiltStory {
  const weighed = weigh(names);
  const { core, asked } = withAsked(weighed, choice);
  const groups: EvidenceGroup[] = [
    ...core.map((name, at) =>
      toGroup(name, nameCore(at), at < asked ? undefined : nameCore(0), name.weight >= CORE_WEIGHT ? 3 : 1, lexicon),
    ),
    ...weighed
      .filter((name) => !core.includes(name))
      .map((name, at) => toGroup(name, `name-${at + 1}`, undefined, name.weight, lexicon)),
    ...topics.map((topic, at) => ({
      name: at === 0 ? "topic" : `topic-${at + 1}`,
      weight: at < TELLING_TOPICS ? 1 : 0.25,
      ...(at > 0 && { speaksFor: "topic" }),
      patterns: toWordPatterns(topic, lexicon),
    })),
  ];
  const sum = groups.reduce((total, { weight }) => total + weight, 0);
  const required = [...core.slice(0, asked).map((_, at) => nameCore(at)), ...(topics.length > 0 ? ["topic"] : [])];
  const short = round(Math.min(length < THIN ? ENOUGH_MOST_THIN : ENOUGH_MOST, sum * ENOUGH_SHARE));
  return {
    core,
    story: {
      evidence: groups,
      requires: required,
      ...(asked > 2 && { atLeast: topics.length > 0 ? 3 : 2 }),
      enough: { short, long: round(Math.min(sum, short * 1.5)) },
      rivals: [],
      ...(since && { time: { from: daysBefore(since, DAYS_BEFORE), cues: [], otherwise: [] } }),
    },
  };
}

/**
 * Whether a page must name two of a reader's core names, unless the reader says otherwise: it must when the headline has two of them that
 * the text names again. What is only about the one or the other is another story then.
 *
 * @param names - As they are in `StoryGround`.
 * @param chosen - The reader's core names; those that the weights would choose as well ask for no more than these do.
 */
export function asksForTwo(names: readonly FoundName[], chosen: readonly string[]): boolean {
  return withAsked(weigh(names), { names: chosen, two: null }).asked > 1;
}

/** The core names, first those that stand for themselves, and how many these are: the others speak for the first. */
function withAsked(
  weighed: readonly FoundName[],
  { names, two }: CoreChoice,
): { readonly core: readonly FoundName[]; readonly asked: number } {
  const core = chooseCore(weighed, names);
  const sorted = core.toSorted((a, b) => b.count - a.count);
  if (two === true && core.length > 1) return { core: sorted, asked: core.length };
  const byWeight = chooseCore(weighed, []);
  const isOwn = names.length > 0 && (core.length !== byWeight.length || core.some((name) => !byWeight.includes(name)));
  const leads = two === null && isOwn ? sorted.filter(({ inTitle, count }) => inTitle && count > 1) : [];
  if (leads.length < 2) return { core, asked: Math.min(core.length, 1) };
  return { core: [...leads, ...core.filter((name) => !leads.includes(name))], asked: leads.length };
}

function nameCore(at: number): string {
  return at === 0 ? "core" : `core-${at + 1}`;
}

/** The names that carry evidence; one that stands out weighs as much as a name can. */
function weigh(found: readonly FoundName[]): readonly FoundName[] {
  const names = found.filter(({ weight }) => weight > 0).slice(0, MOST_NAMES);
  const [first, second] = names.toSorted((a, b) => b.count - a.count);
  if (!first || first.count < 4 || first.count < (second?.count ?? 0) * DOMINANT) return names;
  return names.map((name) => (name === first && name.weight >= 0.5 ? { ...name, weight: 3 } : name));
}

function chooseCore(names: readonly FoundName[], chosen: readonly string[]): readonly FoundName[] {
  const picked = names.filter(({ name }) => chosen.includes(name));
  if (picked.length > 0) return picked;
  const most = names.toSorted((a, b) => b.count - a.count).slice(0, 2);
  const strong = names.filter(
    (name) =>
      (name.count >= 2 || name.weight >= UNIQUE) &&
      (name.weight >= CORE_WEIGHT || (name.inTitle && most.includes(name))),
  );
  const best = withDominant(strong, most[0])
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MOST_CORE);
  const stand = ({ count, inTitle, weight }: FoundName): number => count * (inTitle ? 1.5 : 1) * (weight < 1 ? 0.5 : 1);
  const top = best.toSorted((a, b) => stand(b) - stand(a))[0];
  const share = top?.inTitle && top.count >= 4 ? TITLED : UNTITLED;
  if (top) return best.filter((name) => stand(name) >= stand(top) * share || name.weight >= UNIQUE);
  return names.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, 2);
}

/**
 * A country named far more often than anybody else is what the story is about, common as it is: then a page must name it or what
 * the text names nearly as often, not bystanders. Its topic words tell this story of it from the others.
 */
function withDominant(strong: readonly FoundName[], first: FoundName | undefined): readonly FoundName[] {
  const most = Math.max(0, ...strong.map(({ count }) => count));
  if (!first || first.weight >= CORE_WEIGHT || first.count < 4 || first.count < most * 1.5) return strong;
  return [...strong.filter((name) => name !== first && name.count >= first.count * 0.3), first];
}

function toGroup(
  name: FoundName,
  group: string,
  speaksFor: string | undefined,
  weight: number,
  lexicon: Lexicon,
): EvidenceGroup {
  const { strong, contextual } = toPatterns(name, lexicon);
  return { name: group, weight, ...(speaksFor && { speaksFor }), patterns: [...strong, ...contextual] };
}

function round(sum: number): number {
  return Math.max(0.5, Math.floor(sum * 4) / 4);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
