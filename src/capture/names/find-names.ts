import { findRuns } from "./find-runs.ts";
import type { FoundName } from "./found-name.ts";
import { isGermanName, readGermanUse, trimGermanRun } from "./german-nouns.ts";
import type { Lexicon } from "./lexicon.ts";
import { mergeNames } from "./merge-names.ts";
import { addTo, extendGroups, type NameGroup } from "./name-group.ts";
import { readTokens, type Token } from "./read-tokens.ts";
import { lookThrough } from "./seen-words.ts";
import { trimRun } from "./trim-run.ts";

/** A text to find names in. */
export type NamedText = {
  readonly title: string;
  /** The article's own paragraphs in order: no captions, credits or menus. */
  readonly paragraphs: readonly string[];
};

/** How many paragraphs count as the text's beginning. */
const LEAD = 3;

/**
 * Find the names that a text is told with, the most telling first.
 *
 * Names are rows of capitalised words; a word that begins a sentence counts when it is capitalised elsewhere, too, or is no word
 * of the language. Short forms join their full ones ("Bolsonaro" and "Jair Bolsonaro"), inflected ones each other. A name
 * that the same word always follows takes it in. In German, where nouns are capitalised, see `german-nouns.ts`.
 */
export function findNames({ title, paragraphs }: NamedText, lexicon: Lexicon): readonly FoundName[] {
  const texts = paragraphs.map((paragraph) => readTokens(paragraph));
  const use = lexicon.language === "de" ? readGermanUse(texts, title, lexicon) : null;
  const sightings = texts.flatMap((tokens, at) =>
    isShouted(tokens)
      ? []
      : findRuns(tokens, lexicon).map((run) => ({
          run: use ? trimGermanRun(run, lexicon) : run,
          tokens,
          lead: at < LEAD,
        })),
  );
  const seen = lookThrough(
    texts,
    sightings.map(({ run }) => run),
  );
  const groups = new Map<string, NameGroup>();
  for (const { run, tokens, lead } of sightings) {
    const name = trimRun(run, tokens, seen, lexicon);
    if (name && (!use || isGermanName(name, tokens, use, lexicon))) addTo(groups, name, tokens, lead);
  }
  extendGroups(groups);
  return mergeNames([...groups.values()], title, lexicon);
}

/** Headlines in capitals, and tables of names. */
function isShouted(tokens: readonly Token[]): boolean {
  const capitals = tokens.filter(({ capital }) => capital).length;
  return tokens.length >= 4 && capitals / tokens.length > 0.75;
}
