import type { StoryRules } from "../gazetteer/candidate.ts";
import { type Sign, type StorySigns, visitInSteps, weigh } from "./evidence.ts";

/** What speaks for a story and for others on a page, or in a part of it. */
export type Speech = Pick<StorySigns, "evidence" | "forms" | "rivals">;

// Distances and lengths are in UTF-16 code units of page text; `passages.ts` says where the numbers come from.

/** What is about a story names its subject this often or oftener; what mentions it in passing, half as often. */
const SUBJECT_EVERY = 1_000;

/** What names its subject only once is about it only with this much more evidence than is enough. */
const ONCE_FACTOR = 1.5;

/** But a short stretch, of no more text than this, that weighs so much more than is enough for a long page, says all there is to say. */
const STRETCH = 400;
const STRETCH_FACTOR = 1.2;

/** A part of a page with no more text than this is a teaser: a headline and what stands below it. */
export const TEASER = 600;

/** In a teaser or a headline as much as on a short page is enough, and each thing of the story that is named beside its evidence weighs this much. */
const FORM_WEIGHT = 1;

/** What speaks in a stretch of text, summed up. */
export type Sum = {
  /** The evidence groups that it names, each once, in the order of first mention. */
  readonly groups: readonly string[];
  /** How often it names the story's subject, and rivals. */
  readonly subject: number;
  readonly rivals: number;
  /** What the story's forms weigh that a teaser names, see {@link TEASER}; null where it is none. */
  readonly inTeaser: number | null;
};

/** Sum up what speaks in a stretch; yields so that the page can go on. */
export function* sumUp({ evidence, forms, rivals }: Speech, rules: StoryRules): Generator<void, Sum> {
  const groups = new Set<string>();
  let subject = 0;
  yield* visitInSteps(evidence, ({ name }) => {
    groups.add(name);
    if (rules.subject.includes(name)) subject += 1;
  });
  const inTeaser = isInTeaser(evidence) ? weighForms(forms) : null;
  return { groups: [...groups], subject, rivals: rivals.length, inTeaser };
}

/** Whether a stretch of text is about the story. */
export function speaksOf(
  { groups: own, subject, rivals, inTeaser }: Sum,
  alsoNamed: readonly string[],
  length: number,
  rules: StoryRules,
  enough: number,
): boolean {
  const groups = [...new Set([...own, ...alsoNamed])];
  if (!namesAll(groups, rules)) return false;
  if (rivals > subject || subject * SUBJECT_EVERY < length) return false;
  const weight = weigh(groups, rules);
  if (inTeaser !== null && weight + inTeaser >= rules.enough.short) return true;
  if (length <= STRETCH && weight >= rules.enough.long * STRETCH_FACTOR) return true;
  return weight >= enough * (subject === 1 ? ONCE_FACTOR : 1);
}

/** The share of a story's evidence that these groups are, by how often its explainer names each; 1 where no share is asked for. */
export function coverageOf(groups: readonly string[], { counts }: StoryRules): number {
  if (!counts) return 1;
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + (counts[name] ?? 0), 0);
  return sum([...new Set(groups)]) / sum(Object.keys(counts));
}

/** Whether all of these stand in one short part of the page. */
export function isInTeaser(signs: readonly Sign[]): boolean {
  return (signs[0]?.partLength ?? TEASER + 1) <= TEASER && signs[0]?.part === signs.at(-1)?.part;
}

/** What the forms of a story's entities weigh in a teaser, each entity once. */
export function weighForms(forms: readonly Sign[]): number {
  return new Set(forms.map(({ name }) => name)).size * FORM_WEIGHT;
}

/** Whether evidence groups are all that a story requires, or enough of it. */
export function namesAll(groups: readonly string[], { requires, atLeast = requires.length }: StoryRules): boolean {
  return requires.filter((choices) => choices.some((group) => groups.includes(group))).length >= atLeast;
}
