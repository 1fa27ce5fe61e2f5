/** Words that begin with the same letters, this many, count as one: that is near enough to choose what is read. */
const STEM = 5;

/** The beginnings of the words of some texts, each once, in the order they come; case and marks levelled, words of one or two letters left out. */
export function stemsOf(texts: readonly string[]): ReadonlySet<string> {
  const level = texts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return new Set((level.match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, STEM)));
}
