import type { Brief } from "../../briefs/brief.ts";
import type { Pattern } from "../../briefs/story.ts";
import type { Report } from "../brief-error.ts";

/** One place of a pattern, as far as the checks look: the folded words that fill it, or the name of a gap or bracket. */
export type PatternPart = string | { readonly capitals: string; readonly words: readonly string[] };

/**
 * Reads a pattern into its spellings, each a row of parts. Throws an error whose message says what was expected and
 * whose `at`, if any, is the offset of the mistake.
 */
export type ReadPattern = (pattern: Pattern) => readonly (readonly PatternPart[])[];

/** A pattern that could be read, with the field it stands in. */
export type ReadPhrases = {
  readonly field: string;
  readonly pattern: Pattern;
  readonly phrases: readonly (readonly PatternPart[])[];
};

/**
 * Read every pattern of a brief and report those that cannot be read, and those that stand twice in one field.
 *
 * @returns The patterns that can be read, by field: `entities.umerov.strong.en[0]`, `story.rivals.Gaza.patterns[2]` …
 */
export function checkPatterns(brief: Brief, readPattern: ReadPattern, report: Report): readonly ReadPhrases[] {
  const seen = new Set<string>();
  return listPatterns(brief).flatMap(({ field, pattern }) => {
    const key = `${field.replace(/\[\d+\]$/, "")} ${pattern}`;
    if (seen.has(key)) report(field, `each pattern once, and ${pattern} stands here twice`);
    seen.add(key);
    try {
      return [{ field, pattern, phrases: readPattern(pattern) }];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      report(field, `${error.message}, in ${showPlace(pattern, error)}`);
      return [];
    }
  });
}

/** The pattern with an arrow before the mistake's offset, where the reader gave one. */
function showPlace(pattern: Pattern, error: Error & { readonly at?: unknown }): string {
  return typeof error.at === "number" ? `${pattern.slice(0, error.at)}→${pattern.slice(error.at)}` : pattern;
}

function listPatterns({ entities, story }: Brief): readonly { field: string; pattern: Pattern }[] {
  const number = (field: string, patterns: readonly Pattern[]): { field: string; pattern: Pattern }[] =>
    patterns.map((pattern, index) => ({ field: `${field}[${index}]`, pattern }));
  return [
    ...entities.flatMap(({ id, forms, vetoes }) => [
      ...forms.flatMap(({ strength, language, patterns }) =>
        number(`entities.${id}.${strength}.${language}`, patterns),
      ),
      ...number(`entities.${id}.vetoes`, vetoes),
    ]),
    ...story.evidence.flatMap(({ name, patterns }) => number(`story.evidence.${name}.patterns`, patterns)),
    ...story.rivals.flatMap(({ name, patterns }) => number(`story.rivals.${name}.patterns`, patterns)),
    ...number("story.time.cues", story.time?.cues ?? []),
    ...number("story.time.otherwise", story.time?.otherwise ?? []),
  ];
}
