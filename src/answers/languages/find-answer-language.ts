import type { AnswerLanguage } from "../answer-language.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import { turkish } from "./turkish.ts";
import { ukrainian } from "./ukrainian.ts";

const LANGUAGES: readonly AnswerLanguage[] = [english, german, ukrainian, turkish, russian, french, spanish, italian];

/**
 * What is known of a language, by a tag such as `en` or `en-GB`.
 *
 * @returns Null for a language whose questions cannot be told apart yet.
 */
export function findAnswerLanguage(tag: string): AnswerLanguage | null {
  const primary = tag.toLowerCase().split("-")[0];
  return LANGUAGES.find((language) => language.tag === primary) ?? null;
}
