import type { Brief, Entity } from "./brief.ts";

/** A brief as far as readers see it: everything but the patterns that find it. This is what cards are made from. */
export type BriefTexts = Omit<Brief, "entities" | "story"> & { readonly entities: readonly EntityTexts[] };

/** An entity as far as readers see it. */
export type EntityTexts = Omit<Entity, "forms" | "vetoes" | "needs">;

/** Leave out of a brief what only the gazetteer needs: most of its size. */
export function takeTexts({ entities, story: _, ...words }: Brief): BriefTexts {
  return { ...words, entities: entities.map(({ forms: _f, vetoes: _v, needs: _n, ...texts }) => texts) };
}
