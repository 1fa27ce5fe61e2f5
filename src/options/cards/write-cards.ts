import { text } from "../../browser/interface-text.ts";
import type { KeptCard } from "../../settings/kept-cards.ts";
import { describeCard } from "./describe-card.ts";

/** Cards as a Markdown list under a heading, with a line break at the end. */
export function writeMarkdown(cards: readonly KeptCard[]): string {
  const lines = cards.map(
    (card) => `- **${toMarkdown(card.name)}** (${toMarkdown(card.story)}): ${toMarkdown(describeCard(card))}`,
  );
  return `# ${text("optionsCards")}\n\n${lines.join("\n")}\n`;
}

const HEAD = ["name", "explainer", "language", "opened", "last", "saved"];

/**
 * Cards as CSV (RFC 4180) with a head line, which is the same in every language: days as `YYYY-MM-DD`, saved as `yes` or `no`.
 *
 * It begins with a byte order mark, without which spreadsheets take it for another encoding.
 */
export function writeCsv(cards: readonly KeptCard[]): string {
  const rows = cards.map(({ name, story, language, opened, last, saved }) => [
    name,
    story,
    language,
    String(opened),
    last,
    saved ? "yes" : "no",
  ]);
  return `\ufeff${[HEAD, ...rows].map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

/**
 * Spreadsheets would run what begins like a formula; an apostrophe has them take it as text.
 *
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function toCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** On one line, and nothing in it means anything in Markdown. */
function toMarkdown(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&#|~]/g, "\\$&");
}
