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
 * Write a day as the reader's language does.
 *
 * @param day - `YYYY-MM-DD` or `YYYY-MM`.
 */
export function writeDay(day: string, language: string): string {
  const [year = 0, month = 1, date] = day.split("-").map(Number);
  const style: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (date) style.day = "numeric";
  return new Intl.DateTimeFormat(language, style).format(Date.UTC(year, month - 1, date ?? 1));
}
