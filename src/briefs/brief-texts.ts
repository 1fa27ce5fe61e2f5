import type { Brief, Entity, LanguageTag } from "./brief.ts";

/** A brief as far as readers see it: everything but the patterns that find it. This is what cards are made from. */
export type BriefTexts = Omit<Brief, "entities" | "story"> & {
  readonly entities: readonly EntityTexts[];
  /** The languages of the pages it is found on, in alphabetical order. */
  readonly foundIn: readonly LanguageTag[];
};

/** An entity as far as readers see it. */
export type EntityTexts = Omit<Entity, "forms" | "vetoes" | "needs"> & {
  /** Words of its surface forms in the brief's language, each once: what readers may call it who look for it. */
  readonly called: readonly string[];
};

/** Leave out of a brief what only the gazetteer needs: most of its size. */
export function takeTexts({ entities, story: _, ...words }: Brief): BriefTexts {
  const toTexts = ({ forms, vetoes: _v, needs: _n, ...texts }: Entity): EntityTexts => {
    const patterns = forms.filter(({ language }) => language === words.language).flatMap((group) => group.patterns);
    return { ...texts, called: [...new Set(patterns.flatMap(wordsOf))] };
  };
  const foundIn = new Set(entities.flatMap(({ forms }) => forms.map(({ language }) => language)));
  return { ...words, entities: entities.map(toTexts), foundIn: [...foundIn].sort() };
}

/** The words of a pattern, without the endings that stand in braces right after a word. */
function wordsOf(pattern: string): readonly string[] {
  const plain = pattern.replace(/(?<=\p{L})\{[^}]*\}/gu, " ");
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}
