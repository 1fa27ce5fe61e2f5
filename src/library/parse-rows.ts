/** What may stand between the fields of a row, the least likely to stand in a text first. */
const SEPARATORS = ["\t", ";", ",", "|"];

/** Rows that a guess is made of. */
const SAMPLE = 20;

/**
 * Read rows of fields (RFC 4180): a field in double quotes may hold separators and line feeds, and `""` stands for a quote in it.
 *
 * Written here because the usual library for it brings network code along.
 *
 * @param separator - Guessed when null: the one that gives the first rows the same number of fields, two or more.
 * @param hasQuotes - False where quotes are letters like others.
 * @returns Without blank rows.
 */
export function parseRows(text: string, separator: string | null, hasQuotes: boolean): readonly (readonly string[])[] {
  return splitRows(text, separator ?? guessSeparator(text, hasQuotes), hasQuotes, Number.POSITIVE_INFINITY);
}

function guessSeparator(text: string, hasQuotes: boolean): string {
  const evenness = SEPARATORS.map((separator) => {
    const lengths = splitRows(text, separator, hasQuotes, SAMPLE).map((row) => row.length);
    const usual = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 1;
    return usual < 2 ? 0 : lengths.filter((length) => length === usual).length / lengths.length;
  });
  return SEPARATORS[evenness.indexOf(Math.max(...evenness))] ?? ",";
}

function splitRows(text: string, separator: string, hasQuotes: boolean, most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const field = readField(text, at, separator, hasQuotes);
    row.push(field.value);
    at = field.end;
    if (text.startsWith(separator, at)) {
      at += separator.length;
      if (at < text.length) continue;
      row.push("");
    }
    if (row.some((value) => value.trim() !== "")) rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

/** The field at an offset, and the offset of the separator or line feed behind it. */
function readField(
  text: string,
  start: number,
  separator: string,
  hasQuotes: boolean,
): { readonly value: string; readonly end: number } {
  if (hasQuotes && text[start] === '"') {
    let end = nextQuote(text, start + 1);
    while (text[end + 1] === '"') end = nextQuote(text, end + 2);
    const value = text.slice(start + 1, end).replaceAll('""', '"');
    return { value, end: endOfField(text, Math.min(end + 1, text.length), separator) };
  }
  const end = endOfField(text, start, separator);
  return { value: text.slice(start, end), end };
}

function nextQuote(text: string, from: number): number {
  const found = text.indexOf('"', from);
  return found < 0 ? text.length : found;
}

function endOfField(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r" && text[end] !== separator) end += 1;
  return end;
}
