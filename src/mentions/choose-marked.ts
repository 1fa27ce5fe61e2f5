import type { MarkAmount } from "./mention.ts";

/** What choosing must know of a mention: its entity, and the section it stands in. */
export type MentionInSection = { readonly brief: string; readonly entity: string; readonly section: number };

/**
 * Choose which mentions are marked; marking all would colour a fifth of a dense article.
 *
 * @returns To be asked of each mention once, in page order: whether it is marked.
 */
export function createChooser(amount: MarkAmount): (mention: MentionInSection) => boolean {
  if (amount === "all") return () => true;
  const seen = new Set<string>();
  return ({ brief, entity, section }) => {
    const key = `${brief}/${entity}/${amount === "first-in-section" ? section : ""}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  };
}
