import type { LanguageTag } from "./language-tag.ts";

/**
 * Choose the language that a brief is shown in.
 *
 * @param present - The languages its texts are there in, its own first.
 * @param wanted - Languages in the order in which they are wanted, e.g. the reader's, then the page's. `pt-BR` is met by `pt`,
 *   and the other way round, where there is no `pt-BR` itself.
 * @returns The brief's own language where none of those wanted is there.
 */
export function chooseLanguage(present: readonly LanguageTag[], wanted: readonly LanguageTag[]): LanguageTag {
  for (const tag of wanted) {
    const found =
      present.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
      present.find((one) => primaryOf(one) === primaryOf(tag));
    if (found) return found;
  }
  return present[0] ?? "";
}

function primaryOf(tag: LanguageTag): string {
  return (tag.split("-")[0] ?? "").toLowerCase();
}
