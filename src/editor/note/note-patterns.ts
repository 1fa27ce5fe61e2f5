import { toPattern as asWritten } from "../../brief-format/own-names.ts";
import { toPattern as asInflected } from "../../capture/evidence/patterns.ts";
import { findNameRisk, type NameRisk } from "../../capture/names/find-name-risk.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import { isUsableTerm } from "../../library/glossary-forms.ts";

/**
 * The pattern that finds a spelling: with the endings that names have in German, Russian and Ukrainian, and the simple plural of a
 * word in small letters in English. Empty when there is nothing in it to look for.
 */
export function toNotePattern(spelling: string, lexicon: Lexicon): string {
  if (asWritten(spelling) === "") return "";
  if (INFLECTED.has(lexicon.language)) return asInflected(spelling, lexicon);
  const pattern = asWritten(spelling);
  return lexicon.language === "en" && /(?:^|\s)[a-z]{3,}(?<!s)$/.test(pattern) ? `${pattern}{,s}` : pattern;
}

const INFLECTED: ReadonlySet<string> = new Set(["de", "ru", "uk"]);

/** Why a spelling may be marked where it means something else: every page says it, which is refused; it is short; or a list knows it. */
export type NoteRisk = "everywhere" | "short" | NameRisk;

/** A word with fewer letters often means something else as well. */
const SHORT = 4;

/** What is risky about a spelling; null when nothing is. */
export function findNoteRisk(spelling: string, lexicon: Lexicon): NoteRisk | null {
  if (!isUsableTerm(spelling)) return "everywhere";
  const word = asWritten(spelling);
  const isShort = /^[\p{L}\p{N}]+$/u.test(word) && word.length < SHORT && !isIdeographic(word);
  return findNameRisk(spelling, lexicon) ?? (isShort ? "short" : null);
}

function isIdeographic(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(word);
}
