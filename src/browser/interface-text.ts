import type messages from "../../assets/_locales/en/messages.json";
import type { Policy } from "../settings/policy.ts";

/** Names an interface text of `assets/_locales`; English has them all. */
export type TextKey = keyof typeof messages;

/** Names a text that depends on a number: it is written once a plural form, e.g. `stateOn_one` and `stateOn_other`. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Name}_other` ? Name : never) : never;

type I18n = { getMessage(key: string, values?: string[]): string; getUILanguage(): string };

declare const chrome: { readonly i18n: I18n };

/**
 * An interface text in the reader's language.
 *
 * @param values - What stands for `$1`, `$2` … in it.
 */
export function text(key: TextKey, ...values: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(key, values.map(String));
}

/** The same for parts that know a text only by its name; the name itself when there is no such text. */
export function textByName(name: string, values: readonly string[] = []): string {
  return chrome.i18n.getMessage(name, [...values]) || name;
}

/** An interface text in the plural form that a number asks for; `$1` is the number, `$2` … are the values. */
export function countText(key: CountKey, count: number, ...values: readonly (string | number)[]): string {
  const form = pluralsOf(interfaceLanguage()).select(count);
  const shown = numbersOf(interfaceLanguage()).format(count);
  const inForm = chrome.i18n.getMessage(`${key}_${form}`, [shown, ...values.map(String)]);
  return inForm || text(`${key}_other`, shown, ...values);
}

/** The language the interface is in: that of the texts, which is English where there is no translation. */
export function interfaceLanguage(): string {
  return text("interfaceLanguage");
}

/** The language the reader uses the browser in, also one that the interface has no texts in. */
export function readerLanguage(): string {
  return chrome.i18n.getUILanguage();
}

/** Who looks after the browser in the reader's place, e.g. `Set by Example Newsroom`. */
export function administratorText({ by }: Pick<Policy, "by">): string {
  return by === "" ? text("lockedByOrganisation") : text("lockedBy", by);
}

/** A day as its readers write it, e.g. `2 June 2025`. */
export function dayText(day: string): string {
  return daysOf(interfaceLanguage()).format(new Date(`${day}T00:00:00Z`));
}

const pluralsOf = keepEach((language) => new Intl.PluralRules(language));
const numbersOf = keepEach((language) => new Intl.NumberFormat(language));
const daysOf = keepEach((language) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }));

/** A list of explainers has hundreds of counts: what writes them is made once for each language, when it is first used. */
function keepEach<Format extends object>(make: (language: string) => Format): (language: string) => Format {
  const made = new Map<string, Format>();
  return (language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

/** A language as its readers call it, e.g. `Turkish` for `tr`. */
export function languageText(language: string): string {
  return new Intl.DisplayNames(interfaceLanguage(), { type: "language" }).of(language) ?? language;
}

/** A time of day as its readers write it, e.g. `14:30`; by the reader's own clock. */
export function timeText(moment: number): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { timeStyle: "short" }).format(moment);
}
