import type { Brief } from "../../briefs/brief.ts";
import type { Report } from "../brief-error.ts";
import type { PatternPart, ReadPhrases } from "./check-patterns.ts";

type Word = Exclude<PatternPart, string>;

/** One spelling of a surface form: its words, the gaps and brackets left out. */
type Spelling = {
  readonly field: string;
  readonly entity: string;
  readonly strong: boolean;
  readonly words: readonly Word[];
  readonly hasGap: boolean;
};

/**
 * Report forms that may be marked where they mean something else: short or ordinary strong ones, strong ones that stand
 * in another entity's forms, contextual ones without evidence; and vetoes that can never apply.
 *
 * @param patterns - All patterns of the brief that can be read.
 */
export function findRisks(brief: Brief, patterns: readonly ReadPhrases[], report: Report): void {
  const spellings = patterns.flatMap(toSpellings);
  for (const spelling of spellings) {
    const risk = spelling.strong && (riskOf(spelling) ?? riskBeside(spelling, spellings));
    if (risk) report(spelling.field, risk);
  }
  const hasEvidence = brief.story.evidence.length > 0 && brief.story.requires.length > 0;
  const saysMore = brief.keyPoints.length + brief.sections.length + brief.questions.length > 0;
  for (const { id, forms, keyPoints, sections, questions } of brief.entities) {
    const field = `entities.${id}`;
    if (forms.length === 0) report(field, "surface forms: without any it is never found");
    if (!hasEvidence && forms.some(({ strength }) => strength === "contextual"))
      report(`${field}.contextual`, "evidence that the story requires: without it these forms are never shown");
    if (saysMore && keyPoints.length + sections.length + questions.length === 0)
      report(field, "key points, sections or questions: without any its card says little");
  }
  for (const veto of patterns.filter(({ field }) => /\.vetoes\[/.test(field)))
    if (!canOverlap(veto, spellings)) report(veto.field, `a word of the entity's forms in ${veto.pattern}`);
}

function toSpellings({ field, phrases }: ReadPhrases): readonly Spelling[] {
  const [, entity, strength] = /^entities\.([^.]+)\.(strong|contextual)\./.exec(field) ?? [];
  if (!entity) return [];
  return phrases.map((phrase) => ({
    field,
    entity,
    strong: strength === "strong",
    words: phrase.filter((part): part is Word => typeof part !== "string"),
    hasGap: phrase.includes("gap"),
  }));
}

function riskOf({ words }: Spelling): string | null {
  const [word] = words;
  if (words.length !== 1 || !word) return null;
  const short = word.words.find((spelling) => spelling.length < 4);
  if (short) return `a longer form than "${short}", or a contextual one: short words often mean something else`;
  if (word.capitals === "lower")
    return `a capital letter in "${word.words[0]}", or a contextual form: ordinary words look like it`;
  return null;
}

function riskBeside(spelling: Spelling, spellings: readonly Spelling[]): string | null {
  if (spelling.hasGap) return null;
  const other = spellings.find((other) => other.entity !== spelling.entity && !other.hasGap && stands(spelling, other));
  return other ? `a form that does not stand inside one of "${other.entity}"` : null;
}

/** True when the words of one spelling stand in a row in the other. */
function stands(inner: Spelling, outer: Spelling): boolean {
  return outer.words.some((_, start) =>
    inner.words.every((word, index) => {
      const other = outer.words[start + index];
      return other !== undefined && meet(word, other);
    }),
  );
}

function canOverlap({ field, phrases }: ReadPhrases, spellings: readonly Spelling[]): boolean {
  const entity = /^entities\.([^.]+)\./.exec(field)?.[1];
  const words = phrases.flat().filter((part): part is Word => typeof part !== "string");
  return (
    phrases.flat().includes("gap") ||
    spellings.some((form) => form.entity === entity && form.words.some((word) => words.some((own) => meet(own, word))))
  );
}

function meet(a: Word, b: Word): boolean {
  return a.words.some((word) => b.words.includes(word));
}
