import type { Lexicon } from "../../../capture/names/lexicon.ts";
import { openLexicon } from "../../../capture/names/open-lexicon.ts";

const opened = new Map<string, Promise<Lexicon>>();

/** The lexicon of a language, opened for the first candidate that needs it and kept for the others: that takes 5 to 20 ms. */
export function openLexiconOnce(language: string): Promise<Lexicon> {
  const known = opened.get(language) ?? open(language);
  opened.set(language, known);
  // What did not load once may load the next time.
  known.catch(() => opened.delete(language));
  return known;
}

async function open(language: string): Promise<Lexicon> {
  return openLexicon(language, await import("../../../bundled/lexicons.ts"));
}
