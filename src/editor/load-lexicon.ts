import { commonWords, nameLists } from "../bundled/lexicons.ts";
import { detectLanguage } from "../capture/detect-language.ts";
import { FUNCTION_RANK, type Lexicon } from "../capture/names/lexicon.ts";
import { openLexicon } from "../capture/names/open-lexicon.ts";

/** The lexicon of a language; without common words for one that has no table. */
export function loadLexicon(language: string): Promise<Lexicon> {
  return openLexicon(language, { commonWords, nameLists });
}

/** Text of a page, and the language of two or three letters that the page says it is in; null when it does not say. */
type ToldText = { readonly paragraphs: readonly string[]; readonly facts: { readonly language: string | null } };

/** The language that a text is in: as its page says, unless its words say otherwise. */
export async function findLanguage({ paragraphs, facts }: ToldText): Promise<string> {
  const loaded = Object.entries(commonWords).map(async ([tag, load]): Promise<[string, ReadonlySet<string>]> => {
    const words = (await load()).toLowerCase().split(/\s+/);
    return [tag, new Set(words.slice(0, FUNCTION_RANK))];
  });
  return detectLanguage(paragraphs.slice(0, 20).join(" "), facts.language, new Map(await Promise.all(loaded)));
}
