import type { Brief } from "../../briefs/brief.ts";
import type { Report } from "../brief-error.ts";
import type { PatternPart, ReadPhrases } from "./check-patterns.ts";

/** Words that nearly every page of their language says; forms that may have another meaning in capitals are given in capitals. */
const ON_EVERY_PAGE = new Set(
  (
    "a an the and or but if of in on at by for from to with as is are was were be been it he she we they you i this that not no so " +
    "der die das den dem ein eine und oder aber von zu mit für auf ist sind war nicht es er sie wir ihr ich " +
    "le la les un une et ou de du des à au en est sont pas il elle nous vous je " +
    "el los las una y o del al es son no se lo il gli uno e di da che per con non " +
    "ve veya ama bir bu şu o ile için değil ben sen biz " +
    "і та або але в у на з із від до за що це не він вона воно ми ви я и или но с от по что это не он она мы вы"
  ).split(" "),
);

/**
 * Report surface forms that stand on every page, one letter or a word such as "the" by itself, and lists of forms without any.
 *
 * @param patterns - All patterns of the brief that can be read.
 */
export function checkForms({ entities }: Brief, patterns: readonly ReadPhrases[], report: Report): void {
  for (const { id, forms } of entities)
    for (const { strength, language, patterns: all } of forms)
      if (all.length === 0) report(`entities.${id}.${strength}.${language}`, "at least one form");
  for (const { field, phrases } of patterns) {
    if (!/^entities\.[^.]+\.(?:strong|contextual)\./.test(field)) continue;
    const tooShort = phrases.find((phrase) => isOneLetter(phrase));
    const ordinary = phrases.find((phrase) => isOrdinary(phrase));
    if (tooShort) report(field, `more than the one letter "${show(tooShort)}"`);
    else if (ordinary) report(field, `more than "${show(ordinary)}", which every page says`);
  }
}

/** Of letters that make words of one each, such as ideographs, one is enough. */
function isOneLetter(phrase: readonly PatternPart[]): boolean {
  const [word, ...others] = wordsOf(phrase);
  return others.length === 0 && (word?.some((one) => /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}]$/u.test(one)) ?? false);
}

/** Whether a word in small letters is one that nearly every page says, such as "the". */
export function isOnEveryPage(word: string): boolean {
  return ON_EVERY_PAGE.has(word);
}

function isOrdinary(phrase: readonly PatternPart[]): boolean {
  const [word, ...others] = phrase.filter((part) => typeof part !== "string");
  return others.length === 0 && word?.capitals === "lower" && word.words.some(isOnEveryPage);
}

function wordsOf(phrase: readonly PatternPart[]): readonly (readonly string[])[] {
  return phrase.flatMap((part) => (typeof part === "string" ? [] : [part.words]));
}

function show(phrase: readonly PatternPart[]): string {
  return wordsOf(phrase)
    .map(([first = ""]) => first)
    .join(" ");
}
