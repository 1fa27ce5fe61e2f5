import type { Brief } from "../../briefs/brief.ts";
import { standsFor } from "../../briefs/stands-for.ts";
import type { Report } from "../brief-error.ts";
import type { ReadPhrases } from "./check-patterns.ts";

/** Marks that a pattern may hold and the search does not see; a comma inside a number or between braces is none. */
const DROPPED = /[|()@#&/;:]|(?<!\d),|,(?!\d)/;

/** Scripts that put no spaces between words, or endings right behind them: the search only finds whole words. */
const WITHOUT_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Report what a brief says that can never come to a reader: a key point that no entity stands for (see `standsFor`), a story that requires
 * nothing, marks in a form that the search drops, and forms in a script whose words it cannot tell apart.
 *
 * @param patterns - All patterns of the brief that can be read.
 */
export function findOversights(
  { keyPoints, entities, story }: Brief,
  patterns: readonly ReadPhrases[],
  report: Report,
): void {
  const reached = new Set(entities.map((entity) => standsFor(entity, keyPoints.length)));
  for (const { id } of keyPoints)
    if (!reached.has(id))
      report(`key point ${id}`, "an entity that has it first: without one, every page is said to leave it out");
  if (story.requires.length === 0)
    report("story.requires", "what every page about the story names: with nothing here no page is ever searched");
  for (const { field, pattern } of patterns) {
    // Between braces commas part the spellings.
    const dropped = DROPPED.exec(pattern.replace(/\{[^}]*\}/g, (choices) => choices.replaceAll(",", " ")));
    if (dropped) report(field, `words only: "${dropped[0]}" is dropped from ${pattern}`);
    if (WITHOUT_WORDS.test(pattern))
      report(field, `a script with spaces between its words: in running text ${pattern} is hardly ever found`);
  }
}
