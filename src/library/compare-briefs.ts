import { writeBrief } from "../brief-format/write-brief.ts";
import type { Brief } from "../briefs/brief.ts";

/** What an explainer says otherwise than the one it would replace. */
export type BriefDifferences = {
  /** What its author says changed, newer than the installed one's day or not told there; the newest first. */
  readonly told: Brief["changes"];
  /** Names of entities that are new, and of those that are gone. */
  readonly entitiesAdded: readonly string[];
  readonly entitiesGone: readonly string[];
  /** How many texts (lead, summary, key points, sections, answers, roles) are new or otherwise, and how many are gone. */
  readonly textsChanged: number;
  readonly textsGone: number;
  /** How many forms are new, and how many are gone. */
  readonly formsAdded: number;
  readonly formsGone: number;
  /** True when none of the above differs, but something that it does not tell: how it is found, its ties, sources or translations. */
  readonly onlyDetails: boolean;
};

/** Compare two revisions of an explainer. */
export function compareBriefs(before: Brief, after: Brief): BriefDifferences {
  const [texts, newTexts] = [textsOf(before), textsOf(after)];
  const [forms, newForms] = [formsOf(before), formsOf(after)];
  const known = new Set(before.changes.map(({ date, text }) => `${date} ${text}`));
  const ids = new Set(before.entities.map(({ id }) => id));
  const newIds = new Set(after.entities.map(({ id }) => id));
  const seen = {
    told: after.changes.filter(({ date, text }) => !known.has(`${date} ${text}`)),
    entitiesAdded: after.entities.filter(({ id }) => !ids.has(id)).map(({ name }) => name),
    entitiesGone: before.entities.filter(({ id }) => !newIds.has(id)).map(({ name }) => name),
    textsChanged: [...newTexts].filter(([place, text]) => texts.get(place) !== text).length,
    textsGone: [...texts.keys()].filter((place) => !newTexts.has(place)).length,
    formsAdded: [...newForms].filter((form) => !forms.has(form)).length,
    formsGone: [...forms].filter((form) => !newForms.has(form)).length,
  };
  return { ...seen, onlyDetails: isNothing(seen) && writeWhole(before) !== writeWhole(after) };
}

/** True when nothing at all differs. */
export function saysTheSame({ onlyDetails, ...seen }: BriefDifferences): boolean {
  return !onlyDetails && isNothing(seen);
}

function isNothing(seen: Omit<BriefDifferences, "onlyDetails">): boolean {
  return Object.values(seen).every((one) => one === 0 || (Array.isArray(one) && one.length === 0));
}

/** Everything that stands in an explainer, whatever files it came in. */
function writeWhole(brief: Brief): string {
  return writeBrief(brief) + JSON.stringify(brief.translations ?? []);
}

/** Everything that a reader reads, by where it stands. */
function textsOf(brief: Brief): ReadonlyMap<string, string> {
  return new Map([
    ["title", brief.title],
    ["day", brief.asOf],
    ["lead", brief.lead],
    ["summary", brief.summary],
    ...brief.keyPoints.map(({ id, text }): [string, string] => [`point ${id}`, text]),
    ...brief.sections.map(({ id, heading, paragraphs }): [string, string] => [
      `section ${id}`,
      [heading, ...paragraphs].join("\n"),
    ]),
    ...brief.questions.map(({ id, question, answer }): [string, string] => [
      `question ${id}`,
      [question, ...answer].join("\n"),
    ]),
    ...brief.entities.map(({ id, name, role }): [string, string] => [`entity ${id}`, `${name}\n${role}`]),
  ]);
}

function formsOf(brief: Brief): ReadonlySet<string> {
  const forms = brief.entities.flatMap(({ id, forms }) =>
    forms.flatMap(({ strength, patterns }) => patterns.map((pattern) => `${id} ${strength} ${pattern}`)),
  );
  return new Set(forms);
}
