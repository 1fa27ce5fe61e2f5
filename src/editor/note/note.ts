import type { EntityKind } from "../../briefs/brief.ts";

/** What a reader says of words on a page, as it stands in the form; nothing of it is kept yet. */
export type Note = {
  /** The words, as the card will show them. */
  readonly name: string;
  /** Further spellings, one a line. */
  readonly spellings: string;
  readonly kind: EntityKind;
  /** Who or what it is. */
  readonly sentence: string;
  /** Words one of which must stand near, with commas between them; empty when it is marked wherever it is named. */
  readonly near: string;
  readonly page: NotedPage;
};

/** The page that the words are from. */
export type NotedPage = {
  /** Empty when it is not to be kept. */
  readonly address: string;
  readonly title: string;
};

/** Where a note goes: an explainer that is kept, or a new one of this title. */
export type NoteTarget = { readonly kept: string } | { readonly title: string };

/** Every spelling of a note, its name first, each once. */
export function spellingsOf({ name, spellings }: Pick<Note, "name" | "spellings">): readonly string[] {
  const typed = [name, ...spellings.split("\n")].map((one) => one.replace(/\s+/g, " ").trim());
  return [...new Set(typed.filter((one) => one !== ""))];
}

/** Words that a reader selected as a name: without the quotation marks and punctuation around them, and the English possessive. */
export function nameOfSelection(selected: string): string {
  return selected
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/^[\s\p{P}]+|[^\p{L}\p{N}\p{M})\]]+$/gu, "")
    .replace(/[’'][sS]$/u, "")
    .slice(0, LONGEST_NAME)
    .trim();
}

/** More is a sentence, and found nowhere else; in UTF-16 code units. */
const LONGEST_NAME = 120;
