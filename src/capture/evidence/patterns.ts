import type { FoundName } from "../names/found-name.ts";
import { toInflectedPattern, toKey } from "../names/inflect.ts";
import type { Lexicon } from "../names/lexicon.ts";
import type { TopicWord } from "./topic-words.ts";

/**
 * A name's spellings as patterns of a brief: full ones name it by themselves, short ones where the story is told, and so do all of a
 * person. A person's full name speaks outside of the story as well where another word for its subject stands near; but a draft's core
 * names are of several things: a mayor in her town is on pages about anything that happens there.
 */
export function toPatterns(
  { full, short, kind }: FoundName,
  lexicon: Lexicon,
): { readonly strong: readonly string[]; readonly contextual: readonly string[] } {
  const patterns = (spellings: readonly string[]): readonly string[] =>
    [...new Set(spellings.map((text) => toPattern(text, lexicon)))].filter(Boolean);
  const isAlone = (text: string): boolean => !/[\s-]/.test(text.trim());
  const whole = patterns(dropInflected(full.filter((text) => !isAlone(text))));
  const alone = patterns(dropInflected([...full.filter(isAlone), ...short]));
  const others = alone.filter((pattern) => !whole.includes(pattern));
  return kind === "person" ? { strong: [], contextual: [...whole, ...others] } : { strong: whole, contextual: others };
}

/** Of spellings that only differ by their endings the first stands for all. */
function dropInflected(spellings: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return spellings.filter((text) => {
    const key = text
      .split(/[\s-]+/)
      .map(toKey)
      .join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A spelling as a pattern: what the notation reads as its own signs is left out, Cyrillic words get their endings. */
export function toPattern(text: string, lexicon: Lexicon): string {
  const plain = text
    .replace(/[{}[\]…]|\.\.\.|,/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const words = plain
    .split(" ")
    .map((word) =>
      lexicon.language === "uk" || lexicon.language === "ru" ? toInflectedPattern(word) : withEnding(word, lexicon),
    );
  // "XZ Utils" is also written "xz-utils": with a word of capitals in it a row of words is a name in any case.
  return words.length > 1 && words.some((word) => /^\p{Lu}{2,4}$/u.test(word))
    ? words.join(" ").toLowerCase()
    : words.join(" ");
}

/** Endings that names take in running text without an apostrophe. */
function withEnding(word: string, { language }: Lexicon): string {
  if (language === "de" && /\p{Ll}$/u.test(word) && !/s$/.test(word)) return `${word}{,s}`;
  return word;
}

const LATIN_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  en: ["", "s"],
  de: ["", "s", "es", "e", "en", "n", "er"],
  fr: ["", "s", "e", "es"],
  es: ["", "s", "es"],
  it: [""],
  tr: "|ı|i|u|ü|a|e|da|de|ta|te|nda|nde|dan|den|nın|nin|nun|nün|ın|in|un|ün|lar|ler|ları|leri|ların|lerin|larda|lerde|sı|si|su|sü|sını|sini|sına|sine|sında|sinde|sının|sinin|nı|ni|na|ne".split(
    "|",
  ),
};

/** A topic word's spellings as patterns, with the endings its language gives it. */
export function toWordPatterns({ spellings }: TopicWord, { language }: Lexicon): readonly string[] {
  const [word = ""] = spellings;
  if (language === "tr")
    return [...new Set(spellings.slice(0, 4).flatMap((one) => [`${one}{${(LATIN_ENDINGS.tr ?? []).join(",")}}`]))];
  if (language === "uk" || language === "ru") return [...new Set(dropInflected(spellings).map(toInflectedPattern))];
  const endings = LATIN_ENDINGS[language] ?? [""];
  const added = endings.length > 1 ? [`${word}{${endings.join(",")}}`] : [];
  return [
    ...new Set([
      ...added,
      ...spellings.filter((one) => !(added.length > 0 && endings.some((ending) => one === word + ending))),
    ]),
  ].filter(Boolean);
}
