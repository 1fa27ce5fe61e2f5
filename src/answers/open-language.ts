import type { AnswerLanguage } from "./answer-language.ts";
import { foldText } from "./fold-text.ts";
import { groupLike, type LikeWords } from "./like-words.ts";

/** One word of a text, as the search sees it. */
export type Word = {
  /** What is left of it for comparing: lower case, no diacritics, no ending. */
  readonly stem: string;
  /** Whether it begins with a capital letter. */
  readonly isCapital: boolean;
  /** Whether it is the first of a sentence, where capitals tell nothing. */
  readonly isFirst: boolean;
  /** Whether it says nothing of what a text is about. */
  readonly isFunction: boolean;
};

/** A language made ready for reading texts. */
export type OpenLanguage = {
  readonly language: AnswerLanguage;
  /** The words of a text, in order. */
  readonly read: (text: string) => readonly Word[];
  /** The stem of one word. */
  readonly toStem: (word: string) => string;
  readonly like: LikeWords;
  /** Stems of numbers written as words. */
  readonly numbers: ReadonlySet<string>;
  /** Stems of words for persons. */
  readonly people: ReadonlySet<string>;
};

/** How many words are kept that were read before. */
const MOST_KNOWN = 20_000;

const opened = new Map<AnswerLanguage, OpenLanguage>();

/** Make a language ready; done once for each. */
export function openLanguage(language: AnswerLanguage): OpenLanguage {
  const before = opened.get(language);
  if (before) return before;
  const toStem = createStemmer(language);
  const listStems = (words: string): string[] => foldWords(words, language).map(toStem);
  // Function words are compared whole: "being" is one, "bee" is not.
  const functionWords = new Set(foldWords(language.functionWords, language));
  // A text has the same words again and again, and folding is what costs most.
  const known = new Map<string, Omit<Word, "isFirst">>();
  const readWord = (written: string): Omit<Word, "isFirst"> => {
    const seen = known.get(written);
    if (seen) return seen;
    if (known.size >= MOST_KNOWN) known.clear();
    const folded = foldWords(written, language)[0] ?? "";
    const word = { stem: toStem(folded), isCapital: /^\p{Lu}/u.test(written), isFunction: functionWords.has(folded) };
    known.set(written, word);
    return word;
  };
  const read = (text: string): readonly Word[] => {
    const words: Word[] = [];
    let before = "";
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      before = text.slice(end, match.index);
      end = match.index + match[0].length;
      const isFirst = words.length === 0 || /[.?!:;“„"]\s*["“„«]?$/u.test(before);
      words.push({ ...readWord(match[0]), isFirst });
    }
    return words;
  };
  const open: OpenLanguage = {
    language,
    read,
    toStem: (word) => toStem(foldWords(word, language)[0] ?? ""),
    like: groupLike(language.like.split("\n").map(listStems)),
    numbers: new Set(listStems(language.numbers)),
    people: new Set(listStems(language.people)),
  };
  opened.set(language, open);
  return open;
}

/** A word with apostrophes inside it; or a number with groups of three digits. */
const WORD = /\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

const APOSTROPHE = /['’ʼ]/;

/** The words of a text in lower case, without diacritics and what apostrophes cut off. */
function foldWords(text: string, { apostrophe }: AnswerLanguage): string[] {
  return (text.match(WORD) ?? []).map((word) => {
    const parts = word.split(APOSTROPHE);
    const kept = apostrophe === "cuts-after" ? parts[0] : apostrophe === "cuts-before" ? parts.at(-1) : parts.join("");
    return foldText((kept ?? "").replace(/(?<=\d)[., \u00a0\u202f](?=\d)/g, ""));
  });
}

/** How many letters an ending must leave: short ones are common, and long ones may leave little. */
const LEAST_LEFT = 3;

function createStemmer({ endings, longest }: AnswerLanguage): (folded: string) => string {
  const known = new Set(
    endings
      .split(/\s+/)
      .filter((ending) => ending !== "")
      .map(foldText),
  );
  const length = Math.max(0, ...[...known].map((ending) => ending.length));
  return (word) => {
    if (/^\d/.test(word)) return word;
    let stem = word;
    for (let size = Math.min(length, word.length - LEAST_LEFT); size > 0; size--) {
      // An ending of one letter is taken off a word of four, but a long one only leaves what tells a word.
      if (!known.has(word.slice(-size))) continue;
      stem = word.slice(0, -size);
      break;
    }
    return stem
      .replace(/(?<=...)(?:e+|([bcdfgklmnprtvz])(?=\1$))$/u, "")
      .replace(/([bdgmnprt])\1$/u, "$1")
      .slice(0, longest);
  };
}
