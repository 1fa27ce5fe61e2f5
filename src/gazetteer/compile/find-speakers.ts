import type { Brief } from "../../briefs/brief.ts";
import { foldText } from "../fold.ts";
import { namesOf, type PersonNames } from "./names-of.ts";
import { isSlot, parsePattern } from "./parse-pattern.ts";

/**
 * Find the persons who stand for what a story is about, i.e. for the first thing that it requires: a page that names one of them in
 * full, and another word for that, may have a mention of the person.
 *
 * @param spell - How the words of their names are given: folded, unless told otherwise.
 */
export function findSpeakers({ entities, story }: Brief, spell = foldText): readonly PersonNames[] {
  const [subject] = story.requires;
  const patterns = story.evidence
    .filter(({ speaksFor }) => subject !== undefined && speaksFor === subject)
    .flatMap((group) => group.patterns);
  const spoken = new Set(firstWords(patterns, spell));
  return entities
    .map((entity) => namesOf(entity, spell))
    .filter(({ given, surnames }) => given.length > 0 && surnames.some((word) => spoken.has(word)));
}

/** The words that can stand first in a text that fits any of these patterns; each once, sorted. */
export function firstWords(patterns: readonly string[], spell: (word: string) => string): readonly string[] {
  const phrases = patterns.flatMap((pattern) => parsePattern(pattern, spell));
  return [...new Set(phrases.flatMap((phrase) => phrase.find(isSlot)?.words ?? []))].sort();
}
