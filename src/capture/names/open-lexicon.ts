import { type Lexicon, makeLexicon, type NameLists } from "./lexicon.ts";

/** The tables that lexicons are made of, passed in: only the pages that need them carry them. */
export type LexiconTables = {
  /** Loads the common words of each language there is a table of, see `makeLexicon`. */
  readonly commonWords: Readonly<Record<string, () => Promise<string>>>;
  readonly nameLists: NameLists;
};

/**
 * The lexicon of a language; without common words for one that has no table.
 *
 * @param language - A language tag; of `de-AT` only `de` counts.
 */
export async function openLexicon(language: string, { commonWords, nameLists }: LexiconTables): Promise<Lexicon> {
  const [main = ""] = language.toLowerCase().split("-");
  const known = /^[a-z]{2,3}$/.test(main) ? main : "en";
  const load = Object.hasOwn(commonWords, known) ? commonWords[known] : undefined;
  return makeLexicon(known, load ? await load() : "", nameLists);
}
