import { findAnswerLanguage } from "./languages/find-answer-language.ts";
import { openLanguage } from "./open-language.ts";

/**
 * The languages that explainers are in, the likeliest one of a question first: the one whose function words it uses most, then the
 * reader's own, then English, then those given first.
 *
 * @param languages - Tags of BCP 47.
 * @param own - The reader's own.
 */
export function rankLanguages(question: string, languages: readonly string[], own: string): readonly string[] {
  const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
  const scores = new Map(
    languages.map((tag) => {
      const language = findAnswerLanguage(tag);
      const words = language ? openLanguage(language).read(question) : [];
      const known = words.filter(({ isFunction }) => isFunction).length / Math.max(1, words.length);
      const preferred = primary(tag) === primary(own) ? PREFERRED : primary(tag) === "en" ? PREFERRED / 2 : 0;
      return [tag, known + preferred];
    }),
  );
  return languages.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** Less than one word of a long question. */
const PREFERRED = 0.02;
