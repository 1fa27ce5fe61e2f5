import type { MarkAmount } from "./mention.ts";

/** What choosing must know of a mention: its entity, and the section it stands in. */
export type MentionInSection = { readonly brief: string; readonly entity: string; readonly section: number };

/**
 * Choose which mentions are marked; marking all would colour a fifth of a dense article.
 *
 * @param mentions - In page order.
 * @returns For each mention whether it is marked.
 */
export function chooseMarked(mentions: readonly MentionInSection[], amount: MarkAmount): readonly boolean[] {
  if (amount === "all") return mentions.map(() => true);
  const seen = new Set<string>();
  return mentions.map(({ brief, entity, section }) => {
    const key = `${brief}/${entity}/${amount === "first-in-section" ? section : ""}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
