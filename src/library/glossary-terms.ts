import type { LanguageTag } from "../briefs/language-tag.ts";

/** A term with what it means. */
export type Term = {
  readonly name: string;
  /** Plain text in one line; empty when the glossary does not say. */
  readonly meaning: string;
  /** Other spellings. */
  readonly others: readonly string[];
};

/** What a glossary's file says. */
export type Glossary = {
  /** Empty when it does not say. */
  readonly title: string;
  readonly language: LanguageTag;
  /** An `https:` address; empty when it does not say. */
  readonly url: string;
  readonly terms: readonly Term[];
};
