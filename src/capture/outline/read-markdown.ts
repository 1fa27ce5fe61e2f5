import type { Heading, List, ListItem, Nodes, Paragraph } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { makeBlock, type OutlineBlock, tidyText } from "./block.ts";
import { readPipeRows } from "./pipe-table.ts";
import { type Piece, toTextBlocks } from "./text-run.ts";

/** Read the blocks of a Markdown text; front matter must be gone. */
export function readMarkdown(text: string): readonly OutlineBlock[] {
  return fromMarkdown(dropWikiLinks(text)).children.flatMap(readNode);
}

/** `[[Target|words]]` of note-taking programs, and their tags, become their words. */
function dropWikiLinks(text: string): string {
  return text.replace(/!?\[\[(?:[^\]|\n]{1,200}\|)?([^\]|\n]{1,200})\]\]/g, "$1");
}

function readNode(node: Nodes): readonly OutlineBlock[] {
  if (node.type === "heading") return [toHeading(node)];
  if (node.type === "paragraph") return readParagraph(node);
  if (node.type === "list") return [toList(node)];
  if (node.type === "blockquote") return node.children.flatMap(readNode);
  return [];
}

function toHeading(node: Heading): OutlineBlock {
  const text = plainText(node).replace(/\s*\{#[^}]*\}$/, "");
  return makeBlock({ kind: "heading", level: node.depth, text });
}

function readParagraph(node: Paragraph): readonly OutlineBlock[] {
  const rows = readPipeRows(
    piecesOf(node, false, false)
      .map(({ text }) => text)
      .join(""),
  );
  if (rows) return [makeBlock({ kind: "table", text: rows.flat().join(" "), rows })];
  return toTextBlocks(piecesOf(node, false, false), { kept: true, aside: false, opens: false });
}

function toList(node: List): OutlineBlock {
  const rows = node.children.map((item: ListItem) => [plainText(item)]).filter(([text]) => text !== "");
  return makeBlock({ kind: "list", text: rows.flat().join(" "), rows });
}

function piecesOf(node: Nodes, bold: boolean, link: boolean): readonly Piece[] {
  if (node.type === "text" || node.type === "inlineCode") return [{ text: node.value, bold, link }];
  if (node.type === "break") return [{ text: "\n", bold, link }];
  if (!("children" in node)) return [];
  return node.children.flatMap((child) =>
    piecesOf(child, bold || node.type === "strong", link || node.type === "link"),
  );
}

function plainText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  if (!("children" in node)) return "";
  const gap = node.type === "listItem" || node.type === "list" ? " " : "";
  return tidyText(node.children.map((child) => (gap === "" ? plainTextRaw(child) : plainText(child))).join(gap));
}

function plainTextRaw(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(plainTextRaw).join("") : "";
}
