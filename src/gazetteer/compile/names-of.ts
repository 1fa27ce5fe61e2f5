import type { Entity } from "../../briefs/brief.ts";
import { foldText } from "../fold.ts";
import { isSlot, parsePattern } from "./parse-pattern.ts";

/** The words of a person's name; both are empty for an entity that is none, or whose surname is no form by itself. */
export type PersonNames = { readonly given: readonly string[]; readonly surnames: readonly string[] };

/**
 * Surnames are the strong forms of one word; given names and patronymics stand before them in longer ones.
 *
 * @param spell - How the words are given: folded, unless told otherwise.
 */
export function namesOf({ kind, forms }: Entity, spell = foldText): PersonNames {
  if (kind !== "person") return { given: [], surnames: [] };
  const phrases = forms
    .filter(({ strength }) => strength === "strong")
    .flatMap(({ patterns }) => patterns.flatMap((pattern) => parsePattern(pattern, spell)))
    .filter((phrase) => !phrase.includes("open"))
    .map((phrase) => phrase.filter(isSlot));
  const surnames = new Set(phrases.flatMap((slots) => (slots.length === 1 ? (slots[0]?.words ?? []) : [])));
  const full = phrases.filter((slots) => slots.length > 1 && slots.at(-1)?.words.some((word) => surnames.has(word)));
  const given = new Set(full.flatMap((slots) => slots.slice(0, -1).flatMap(({ words }) => words)));
  return { given: [...given].sort(), surnames: [...surnames].sort() };
}
