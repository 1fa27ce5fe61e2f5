/** How many letters of a word are kept. */
const STEM_LENGTH = 5;

/**
 * The words of a text cut to stems, in order: lower case, without diacritics, the first five letters.
 *
 * Truncation does what a stemmer does for words of one family, in every language and in a line of code (McNamee & Mayfield
 * 2004, "Character n-gram tokenization"); it also lets `négociations` meet `negotiations`.
 */
export function toStems(text: string): readonly string[] {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.slice(0, STEM_LENGTH));
}

/** The sentences of a paragraph. Good enough for counting words by sentence; an abbreviation ends one too. */
export function splitSentences(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.?!]["”’]?)\s+/u);
}
