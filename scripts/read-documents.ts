import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

/** One document to spot mentions in, as the page it is shown as. */
export type SpotDocument = {
  readonly id: string;
  /** The page's bytes as they are in the file, or made from `text`. */
  readonly html: string | Uint8Array;
  /** The running text of a JSONL document: exactly the `textContent` of the page's body. Absent for HTML files. */
  readonly text?: string;
  /** The page with the day that was given for those that say none; absent when none was given. */
  readonly dated?: Uint8Array;
};

/**
 * Read the documents of a file: an HTML file is one, a `.jsonl` file has one on each line.
 *
 * @param published - The day of documents that do not say one themselves.
 * @throws When a line is not a JSON object with a `text`, naming file and line.
 */
export async function* readDocuments(file: string, published?: string): AsyncGenerator<SpotDocument> {
  if (!/\.(jsonl|ndjson)$/i.test(file)) {
    const html = await readFile(file);
    yield { id: file, html, ...(published !== undefined && { dated: withDate(html, published) }) };
    return;
  }
  let line = 0;
  for await (const json of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (json.trim() !== "") yield parseLine(json, `${file}:${line}`, published);
  }
}

function parseLine(json: string, place: string, published?: string): SpotDocument {
  let record: Readonly<Record<string, unknown>>;
  try {
    record = JSON.parse(json) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${place}: this is not JSON (${error instanceof Error ? error.message : error})`);
  }
  const { id, text, date, lang } = record ?? {};
  if (typeof text !== "string") throw new Error(`${place}: "text" is expected to be a string`);
  const head = [
    `<meta charset="utf-8">`,
    `<title></title>`,
    `<meta property="article:published_time" content="${toIsoDay(date) ?? toIsoDay(published) ?? ""}">`,
  ];
  const language = typeof lang === "string" ? lang : "";
  // Line feeds between the paragraphs, so that the body's textContent is the text to the last character.
  const body = text.split("\n").map((line) => `<p>${escapeHtml(line)}</p>`);
  const html = `<!doctype html><html lang="${escapeHtml(language)}"><head>${head.join("")}</head><body>${body.join("\n")}</body></html>`;
  return { id: id === undefined ? place : String(id), html, text };
}

/**
 * The day a document says it is from, as pages write it: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when it says no more.
 *
 * @returns Null when it is not a date.
 */
export function toIsoDay(said: unknown): string | null {
  if (typeof said !== "string") return null;
  const iso = /^\d{4}(-\d\d(-\d\d)?)?(?=$|T| )/.exec(said.trim());
  if (iso) return iso[0];
  const time = Date.parse(`${said} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** Put a date where pages are asked first. */
function withDate(html: Uint8Array, published: string): Uint8Array {
  const day = toIsoDay(published);
  if (!day) throw new Error(`--published takes a day such as 2025-06-02, not "${published}".`);
  const script = `<!doctype html><script type="application/ld+json">{"datePublished":"${day}"}</script>`;
  return Buffer.concat([Buffer.from(script), html]);
}

function escapeHtml(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\r": "&#13;",
  };
  return text.replace(/[&<>"\r]/g, (character) => named[character] ?? character);
}
