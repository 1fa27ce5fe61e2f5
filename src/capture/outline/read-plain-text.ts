import { findLabels } from "../parts/find-label.ts";
import { makeBlock, type OutlineBlock, tidyText } from "./block.ts";
import { readPipeRows } from "./pipe-table.ts";

/** A line longer than this is no heading, in UTF-16 code units. */
const LONGEST_HEADING = 110;

/** What has more lines is no explainer; the rest is not looked at. */
const MOST_LINES = 20_000;

const ITEM = /^\s*(?:[•●▪■◆►▸✓*–-]|\(?\d{1,2}[.)])\s+(?=\S)/u;
const PREFIXED = /^(?:question|q|frage|pregunta|domanda|soru|вопрос|питання|запитання)\s*(?:\d+\s*)?[:：]\s*\S/iu;
const ENDS_SENTENCE = /[.!;,…][)"”’»]*$/u;

/**
 * Read the blocks of plain text: headings are short lines without an end mark above longer ones, lists are lines that begin
 * with a bullet or number, tables are drawn with `|`.
 */
export function readPlainText(text: string): readonly OutlineBlock[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n", MOST_LINES);
  const blocks: OutlineBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const table = countTableLines(lines, at);
    const items = countWhile(lines, at, (one) => ITEM.test(one));
    if (line.trim() === "") at += 1;
    else if (table > 1) {
      blocks.push(toTable(lines.slice(at, at + table)));
      at += table;
    } else if (items > 0 && (items > 1 || !isHeading(lines, at))) {
      blocks.push(toList(lines.slice(at, at + items)));
      at += items;
    } else {
      blocks.push(isHeading(lines, at) ? toHeading(line) : makeBlock({ kind: "text", text: tidyText(line) }));
      at += 1;
    }
  }
  return blocks.filter(({ text }) => text !== "");
}

function countWhile(lines: readonly string[], from: number, holds: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && holds(lines[at] ?? "")) at += 1;
  return at - from;
}

function countTableLines(lines: readonly string[], from: number): number {
  return countWhile(lines, from, (line) => line.includes("|") || /^-{3,}$/.test(line.trim()));
}

/** Short, no sentence, and something longer or a list below: or a label, or a question. */
function isHeading(lines: readonly string[], at: number): boolean {
  const text = tidyText(lines[at] ?? "");
  const next = tidyText(nextLine(lines, at));
  if (text.length < 2 || text.length > LONGEST_HEADING * 2 || next === "") return false;
  if (PREFIXED.test(text)) return true;
  if (/[?？؟]["”’»]?$/u.test(text)) return next.length > 0 && !ITEM.test(text);
  if (findLabels(text).some(({ whole }) => whole)) return true;
  return (
    text.length <= LONGEST_HEADING &&
    !ENDS_SENTENCE.test(text) &&
    /\p{L}/u.test(text) &&
    (next.length > text.length || ITEM.test(next))
  );
}

function nextLine(lines: readonly string[], at: number): string {
  for (let next = at + 1; next < Math.min(lines.length, at + 10); next += 1)
    if (lines[next]?.trim()) return lines[next] ?? "";
  return "";
}

function toHeading(line: string): OutlineBlock {
  return makeBlock({ kind: "heading", level: 2, text: tidyText(line) });
}

function toList(lines: readonly string[]): OutlineBlock {
  const rows = lines.map((line) => [tidyText(line.replace(ITEM, ""))]);
  return makeBlock({ kind: "list", text: rows.flat().join(" "), rows });
}

function toTable(lines: readonly string[]): OutlineBlock {
  const rows = readPipeRows(lines.join("\n")) ?? lines.map((line) => line.split("|").map(tidyText));
  return makeBlock({ kind: "table", text: rows.flat().join(" "), rows });
}
