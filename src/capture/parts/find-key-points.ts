import type { OutlineBlock } from "../outline/block.ts";
import { findLabels, isLabel } from "./find-label.ts";
import { isNearArticle, type PartBlocks, takeBlocks } from "./part-blocks.ts";

/** A label and its list are at most this many blocks apart: a line about them may stand between. */
const APART = 2;

/** What has more items than this is no list of what to take away. */
const MOST = 16;

/** Key points are a sentence or two: longer ones on average, in UTF-16 code units, are a text with bullets. */
const LONGEST = 450;

/**
 * Find the key points: the list, table or run of bulleted lines that a label stands before. Only the first of a page counts.
 *
 * A list of links is a menu. A label that only begins or ends a line wants its list right behind it. A table may carry the label
 * in its head ("No. | Key Points"). A summary that is a list is key points too.
 *
 * @returns Empty when the page has none.
 */
export function findKeyPoints(parts: PartBlocks): readonly string[] {
  for (const label of ["key-points", "summary"] as const) {
    for (const [at, block] of parts.blocks.entries()) {
      if (parts.taken.has(at) || block.aside) continue;
      const points = findInTable(block) ?? findBehind(parts, at, label);
      if (!points) continue;
      takeBlocks(parts, at, points.to || at + 1);
      return points.texts;
    }
  }
  return [];
}

type Found = { readonly texts: readonly string[]; readonly to: number };

function findInTable({ kind, rows }: OutlineBlock): Found | null {
  const [head, ...body] = rows;
  if (kind !== "table" || !head || body.length < 2) return null;
  const column = head.findIndex((cell) => isLabel(cell, "key-points"));
  if (column < 0) return null;
  const texts = body.map((cells) => cleanPoint(cells[column] ?? "")).filter((text) => text !== "");
  return texts.length > 1 ? { texts, to: 0 } : null;
}

function findBehind(parts: PartBlocks, at: number, label: "key-points" | "summary"): Found | null {
  const block = parts.blocks[at];
  if (!block || (block.kind !== "heading" && block.kind !== "text") || block.linked) return null;
  const found = findLabels(block.text).find((one) => one.label === label);
  if (!found) return null;
  for (let next = at + 1; next <= at + (found.whole ? APART : 1); next += 1) {
    const behind = parts.blocks[next];
    if (!behind || parts.taken.has(next)) return null;
    if (behind.kind === "list" || behind.kind === "table") return readList(parts, next, found.whole);
    const lines = readBulletedLines(parts, next);
    if (lines) return lines;
    if (behind.kind === "heading" || behind.text.length > 160) return null;
  }
  return null;
}

function readList(parts: PartBlocks, at: number, sure: boolean): Found | null {
  const list = parts.blocks[at];
  if (!list || list.linked || list.aside || !(sure ? isNearArticle(parts, at) : list.kept)) return null;
  const texts = list.rows.map((cells) => cleanPoint(cells.filter(Boolean).join(" – "))).filter((text) => text !== "");
  if (texts.length < 2 || texts.length > MOST) return null;
  // A menu has items of a word or two.
  const words = texts.reduce((sum, text) => sum + text.split(" ").length, 0) / texts.length;
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return words >= 2 && length <= LONGEST ? { texts, to: at + 1 } : null;
}

const BULLET = /^(?:[•●▪■◆►▸➤✓✔–—*-]|\(?\d{1,2}[.)])\s*/u;

function readBulletedLines(parts: PartBlocks, at: number): Found | null {
  const texts: string[] = [];
  let to = at;
  for (; to < parts.blocks.length && texts.length <= MOST; to += 1) {
    const block = parts.blocks[to];
    if (
      !block ||
      block.aside ||
      parts.taken.has(to) ||
      (block.kind !== "text" && block.level !== 7) ||
      !BULLET.test(block.text)
    )
      break;
    texts.push(cleanPoint(block.text.replace(BULLET, "")));
  }
  return texts.length > 1 ? { texts, to } : null;
}

/** Drop what tables leave behind and what numbered lists begin with. */
function cleanPoint(text: string): string {
  return text
    .replace(/^\(?\d{1,2}[.)]\s+|^[•●▪■◆►▸➤✓✔]\s*/u, "")
    .replace(/\s*\|\s*$/u, "")
    .trim();
}
