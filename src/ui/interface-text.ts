import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Reads an interface text from `_locales`, with values for its placeholders. */
export type TextOf = (key: string, values?: readonly string[]) => string;

/** What parts need to speak to the reader. */
export type Interface = {
  readonly textOf: TextOf;
  /** The interface's language, as a BCP 47 tag; dates and lists follow it. */
  readonly language: string;
};

/** Set once by each page around its parts. */
export const InterfaceContext = createContext<Interface>({ textOf: (key) => key, language: "en" });

export function useInterface(): Interface {
  return useContext(InterfaceContext);
}

/**
 * A text in the plural form that a number asks for; `$1` is the number, `$2` … are the values.
 *
 * @param name - What its keys begin with, e.g. `uiCountPoints` of `uiCountPoints_one` and `uiCountPoints_other`.
 */
export function countIn(
  textOf: TextOf,
  language: string,
  name: string,
  count: number,
  others: readonly string[] = [],
): string {
  const values = [writeNumber(count, language), ...others];
  const key = `${name}_${new Intl.PluralRules(language).select(count)}`;
  const text = textOf(key, values);
  return text === key ? textOf(`${name}_other`, values) : text;
}

/** Without what a browser knows of a language's numbers, which takes it 20 ms to look up the first time, where digits are not grouped. */
function writeNumber(count: number, language: string): string {
  return count < 1000 ? String(count) : count.toLocaleString(language);
}

/** Write a language as the reader's language calls it, e.g. `Englisch` for `en` in German. */
export function writeLanguage(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
}

/**
 * Write a day as the interface does, with words of `_locales`: the first day that a process has the browser write takes 20 ms, in which
 * a page that a card opens on would stand still.
 *
 * @param day - `YYYY-MM-DD`.
 */
export function writeDay(day: string, { textOf, language }: Interface): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const key = `uiDay_${month}`;
  const written = date > 0 ? textOf(key, [String(date), String(year)]) : key;
  return written === key ? writeDayIn(day, language) : written;
}

/**
 * Write a day as a language does.
 *
 * @param day - `YYYY-MM-DD` or `YYYY-MM`.
 */
export function writeDayIn(day: string, language: string): string {
  const [year = 0, month = 1, date] = day.split("-").map(Number);
  return formatOf(language, date !== undefined).format(Date.UTC(year, month - 1, date ?? 1));
}

const formats: Record<string, Intl.DateTimeFormat> = {};

/** Kept: browsers take three milliseconds to make one, and a card writes several days. */
function formatOf(language: string, withDay: boolean): Intl.DateTimeFormat {
  const day = withDay ? "numeric" : undefined;
  formats[language + day] ??= new Intl.DateTimeFormat(language, {
    year: "numeric",
    month: "long",
    day,
    timeZone: "UTC",
  });
  return formats[language + day] as Intl.DateTimeFormat;
}
