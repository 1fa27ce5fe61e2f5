import type { Glossary, Term } from "./glossary-terms.ts";
import { parseRows } from "./parse-rows.ts";
import { toPlainText } from "./plain-html.ts";

/** What the columns of a table are. */
type Columns = { readonly term: number; readonly meaning: number; readonly others: number };

/**
 * Read a glossary from rows: CSV, TSV, or a text export of Anki, whose first lines say how it is written.
 *
 * @returns Null when there are no rows of two columns.
 */
export function readTable(path: string, text: string): Glossary | null {
  const { about, body } = takeHeaders(text.replace(/^\uFEFF/, ""));
  const isTabbed = about.separator === "\t" || /\.(?:tsv|tab)$/i.test(path);
  // Files of rows by tabs have quotes as plain letters, those of Anki do not.
  const hasQuotes = !isTabbed || about.separator !== undefined;
  const data = parseRows(body, about.separator ?? (isTabbed ? "\t" : null), hasQuotes);
  const rows = data.filter((row) => row.length > 1 && !/^#{1,2}\w/.test(row[0] ?? ""));
  const named = new Map(
    data.filter(([key = ""]) => /^#{1,2}\w/.test(key)).map(([key = "", value = ""]) => [key.replace(/^#+/, ""), value]),
  );
  const [first] = rows;
  if (!first) return null;
  const header = about.columns ?? (findColumns(first) ? first : null);
  const columns = (header && findColumns(header)) ?? plainColumns(first, about.taken);
  const terms = (header === first ? rows.slice(1) : rows).flatMap((row) => toTerm(row, columns));
  if (terms.length === 0) return null;
  return { title: toPlainText(about.deck ?? named.get("name") ?? ""), language: "en", url: "", terms };
}

type Headers = {
  readonly separator?: string;
  readonly columns?: readonly string[];
  readonly deck?: string;
  /** Columns, from 0, that hold no words: identifiers, decks, kinds of note, tags. */
  readonly taken: readonly number[];
};

/** The lines `#name:value` that Anki writes before its rows. */
function takeHeaders(text: string): { readonly about: Headers; readonly body: string } {
  const lines = text.split(/\r?\n/);
  const count = Math.max(
    0,
    lines.findIndex((line) => !/^#[a-z][a-z ]*:/i.test(line)),
  );
  const values = new Map(
    lines
      .slice(0, count)
      .map((line) => [line.slice(1, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const separator = SEPARATORS[values.get("separator")?.toLowerCase() ?? ""];
  const taken = ["guid", "notetype", "deck", "tags"].map((name) => Number(values.get(`${name} column`)) - 1);
  const columns = values.get("columns")?.split(separator === "\t" ? /[\t ]+/ : (separator ?? /[\t ]+/));
  const deck = values.get("deck");
  return {
    about: {
      taken: taken.filter((one) => one >= 0),
      ...(separator && { separator }),
      ...(columns && { columns }),
      ...(deck && { deck }),
    },
    body: lines.slice(count).join("\n"),
  };
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: "\t",
  comma: ",",
  semicolon: ";",
  space: " ",
  pipe: "|",
  colon: ":",
};

const TERM = /^(?:term|name|word|front|title|headword|begriff|wort|terme|mot|término|termine|terim|термін|термин)$/i;
const MEANING =
  /^(?:definition|description|meaning|back|explanation|gloss|text|bedeutung|erklärung|définition|definición|definizione|anlam|tanım|визначення|определение)$/i;
const OTHERS = /^(?:alias|aliases|synonyms?|also|forms|variants?|abbreviation|acronym)$/i;

/** What a header's names say; null when it names no term. */
function findColumns(names: readonly string[]): Columns | null {
  const find = (wanted: RegExp): number => names.findIndex((name) => wanted.test(name.trim()));
  const term = find(TERM);
  if (term < 0) return null;
  const meaning = find(MEANING);
  return { term, meaning: meaning < 0 ? names.findIndex((_, at) => at !== term) : meaning, others: find(OTHERS) };
}

function plainColumns(row: readonly string[], taken: readonly number[]): Columns {
  const [term = 0, meaning = 1] = row.map((_, at) => at).filter((at) => !taken.includes(at));
  return { term, meaning, others: -1 };
}

function toTerm(row: readonly string[], columns: Columns): readonly Term[] {
  // Dictionaries of several formats write other spellings behind a bar.
  const [name = "", ...spelt] = (row[columns.term] ?? "")
    .split(/(?<!\\)\|/)
    .map((one) => toPlainText(one.replace(/\\(.)/g, "$1")));
  if (name === "") return [];
  const others = (row[columns.others] ?? "").split(/[|;,]/).map(toPlainText);
  const meaning = toPlainText(row[columns.meaning] ?? "").slice(0, 2_000);
  return [{ name, meaning, others: [...spelt, ...others].filter((one) => one !== "") }];
}
