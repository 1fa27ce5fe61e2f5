import type { StoryRules } from "../gazetteer/candidate.ts";
import { groupsOf, type StorySigns, weigh } from "./evidence.ts";

/** A stretch of a page that speaks of a story: evidence with no long silence in between. */
export type Passage = {
  /** Where its first evidence begins and its last ends, in UTF-16 code units of page text. */
  readonly start: number;
  readonly end: number;
  /** The evidence groups named in it, each once, in the order of first mention. */
  readonly groups: readonly string[];
  /** How far around it words still belong to it, in UTF-16 code units. */
  readonly reach: number;
};

/**
 * The method and its numbers come from tuning on half of a set of 644 labelled articles and judging on the other half;
 * `npm run spotting` shows what they reach. All distances are in UTF-16 code units of page text.
 */

/** A silence of more than this ends a passage on a page of many stories. */
const SILENCE = 600;

/** The same on a page that is about the story as a whole. */
const SILENCE_WHEN_ABOUT = 1_500;

/** How far beyond its evidence a passage reaches: about two paragraphs. */
const REACH = 350;

/** The same on a page that is about the story as a whole. */
const REACH_WHEN_ABOUT = 1_000;

/** What is about a story names its subject this often or oftener; what mentions it in passing, half as often. */
const SUBJECT_EVERY = 1_000;

/** What names its subject only once is about it only with this much more evidence than is enough. */
const ONCE_FACTOR = 1.5;

/** A passage of more text than this is long. */
const LONG = 8_000;

/**
 * Find the passages of a page that are about a story.
 *
 * What is judged is the passage, not the page: a live blog or a home page speaks of many stories, and each of its passages
 * of one. A passage counts when it names all that the story requires, enough of it, and its subject often enough and no less
 * often than rivals. A page that counts as a whole is granted longer silences, and its passages a longer reach.
 *
 * @param length - UTF-16 code units of text on the page.
 * @param alsoNamed - Evidence groups named in the page's title, or on the page around this frame: they speak for all of it.
 */
export function findPassages(
  { evidence, rivals }: Pick<StorySigns, "evidence" | "rivals">,
  rules: StoryRules,
  length: number,
  alsoNamed: readonly string[] = [],
): readonly Passage[] {
  const enoughForPage = length > LONG ? rules.enough.long : rules.enough.short;
  const about = speaksOf({ evidence, rivals }, alsoNamed, length, rules, enoughForPage);
  const silence = about ? SILENCE_WHEN_ABOUT : SILENCE;
  const reach = about ? REACH_WHEN_ABOUT : REACH;
  const enough = about ? rules.enough.short : rules.enough.long;
  const passages: Passage[] = [];
  let first = 0;
  const core = new Set(rules.requires.flat());
  const carrying = evidence.filter(({ name }) => (rules.weights[name] ?? 0) > 1 || core.has(name));
  carrying.forEach((sign, at) => {
    const next = carrying[at + 1];
    if (next && next.start - sign.end <= silence) return;
    const start = carrying[first]?.start ?? 0;
    const signs = evidence.filter((one) => one.start >= start - reach && one.end <= sign.end + reach);
    first = at + 1;
    const between = rivals.filter((one) => one.start >= start && one.end <= sign.end);
    if (speaksOf({ evidence: signs, rivals: between }, alsoNamed, sign.end - start, rules, enough))
      passages.push({ start, end: sign.end, groups: groupsOf(signs), reach });
  });
  return passages;
}

/** Whether a stretch of text with these signs is about the story. */
function speaksOf(
  { evidence, rivals }: Pick<StorySigns, "evidence" | "rivals">,
  alsoNamed: readonly string[],
  length: number,
  rules: StoryRules,
  enough: number,
): boolean {
  const groups = [...new Set([...groupsOf(evidence), ...alsoNamed])];
  if (!rules.requires.every((choices) => choices.some((group) => groups.includes(group)))) return false;
  const subject = evidence.filter(({ name }) => rules.subject.includes(name)).length;
  if (rivals.length > subject) return false;
  const factor = subject === 1 ? ONCE_FACTOR : 1;
  return weigh(groups, rules) >= enough * factor && subject * SUBJECT_EVERY >= length;
}

/** The passage that holds a stretch of the page or reaches it; null when none does. */
export function passageAround(passages: readonly Passage[], start: number, end: number): Passage | null {
  return (
    passages.find((passage) => passage.start - passage.reach <= end && start <= passage.end + passage.reach) ?? null
  );
}
