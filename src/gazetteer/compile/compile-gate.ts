import type { Brief } from "../../briefs/brief.ts";
import { foldText } from "../fold.ts";
import type { GateData } from "../gazetteer-data.ts";
import { HINT_LENGTH } from "../hint.ts";
import { findSpeakers, firstWords } from "./find-speakers.ts";

/**
 * Compile what a page must name before it is worth searching; small enough for the script of every page.
 *
 * @throws PatternError when a pattern cannot be read; a checked brief has none such.
 */
export function compileGate(briefs: readonly Brief[]): GateData {
  const required = briefs.map((brief) => brief.story.requires.map((name) => patternsOf(brief, name)));
  const words = required.map((things) => things.map((patterns) => firstWords(patterns, foldText).join(" ")));
  const first = beginnings(required.flatMap((things) => things.slice(0, 1).flat()));
  const rest = beginnings(required.flatMap((things) => things.slice(1).flat()));
  const persons = briefs.flatMap((brief, at) =>
    findSpeakers(brief).map(({ given, surnames }) => ({
      brief: at,
      given: given.join(" "),
      surnames: surnames.join(" "),
    })),
  );
  // A person of a series stands in each of its parts.
  const keys = persons.map(({ brief, given, surnames }) => [...(words[brief] ?? []), given, surnames].join());
  return {
    briefs: briefs.map(({ id }) => id),
    words: words.map(sayOnce),
    persons: persons.filter((_, at) => keys.indexOf(keys[at] ?? "") === at),
    hints: { first: first.join("|"), rest: rest.filter((one) => !first.includes(one)).join("|") },
  };
}

/** The place of an earlier story that requires the same, as the parts of a series do: every page loads these words. */
function sayOnce(
  things: readonly string[],
  at: number,
  all: readonly (readonly string[])[],
): readonly string[] | number {
  const first = all.findIndex((other) => other.join() === things.join());
  return first < at ? first : things;
}

function patternsOf({ story }: Brief, name: string): readonly string[] {
  return story.evidence
    .filter((group) => group.name === name || group.speaksFor === name)
    .flatMap(({ patterns }) => patterns);
}

/** Both as the brief spells them and folded: what a page drops, e.g. accents, folding drops too. */
function beginnings(patterns: readonly string[]): readonly string[] {
  const words = [...firstWords(patterns, toPlainCase), ...firstWords(patterns, foldText)];
  const begun = [...new Set(words.map((word) => word.slice(0, HINT_LENGTH)))];
  return begun.filter((one) => !begun.some((other) => other !== one && one.startsWith(other))).sort();
}

/** Lower case in one code unit a letter: Turkish İ would make two. */
function toPlainCase(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/\p{M}/gu, "");
}
