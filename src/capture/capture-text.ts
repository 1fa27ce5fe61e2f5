import { parse } from "yaml";
import type { Captured } from "./capture-page.ts";
import { type PageFacts, toDay } from "./facts/page-facts.ts";
import { articleParagraphs } from "./outline/article-paragraphs.ts";
import { makeBlock, type OutlineBlock, tidyText } from "./outline/block.ts";
import { readMarkdown } from "./outline/read-markdown.ts";
import { readPlainText } from "./outline/read-plain-text.ts";
import { readParts } from "./parts/read-parts.ts";

/** What may be known of a text besides its words. */
export type TextOrigin = { readonly address: string | null; readonly language: string | null };

/** Capture a Markdown text, with or without front matter (title, source, published, …). */
export function captureMarkdown(text: string, origin: TextOrigin): Captured {
  const [whole, front] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return captureBlocks(readMarkdown(whole === undefined ? text : text.slice(whole.length)), origin, readFront(front));
}

/** Capture plain text, such as one copied from a page. */
export function capturePlainText(text: string, origin: TextOrigin): Captured {
  return captureBlocks(readPlainText(text), origin, {});
}

type Front = Readonly<Record<string, unknown>>;

function readFront(front: string | undefined): Front {
  if (!front) return {};
  try {
    const read: unknown = parse(front, { maxAliasCount: 0 });
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Front) : {};
  } catch (error) {
    // Notes have all sorts of things between those lines; without them the words are still there.
    if (error instanceof Error) return {};
    throw error;
  }
}

function captureBlocks(blocks: readonly OutlineBlock[], { address, language }: TextOrigin, front: Front): Captured {
  const said = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = Object.hasOwn(front, name) ? front[name] : undefined;
      const text = value instanceof Date ? value.toISOString() : Array.isArray(value) ? value[0] : value;
      if (typeof text === "string" && text.trim() !== "") return tidyText(text);
    }
    return null;
  };
  const { title, rest } = takeTitle(blocks);
  const { byline, body } = takeByline(rest);
  const url = [said("source", "url", "link"), address].find((one) => one && /^https?:\/\/\S+\.\S+$/.test(one)) ?? null;
  const facts: PageFacts = {
    title: said("title") ?? title,
    published: toDay(said("published", "date", "created", "asOf") ?? "") ?? byline?.published ?? null,
    publisher: said("publisher", "site") ?? byline?.publisher ?? null,
    author: said("author"),
    url: url?.replace(/^http:/, "https:") ?? null,
    licence: said("licence", "license"),
    language: said("language", "lang") ?? language,
  };
  return { facts, parts: readParts(body, [], facts.title), paragraphs: articleParagraphs(body) };
}

/** The first block is the title when it is a heading, or one line that is no sentence. */
function takeTitle(blocks: readonly OutlineBlock[]): { title: string; rest: readonly OutlineBlock[] } {
  const [first, second] = blocks;
  if (!first) return { title: "", rest: [] };
  const isLine =
    first.kind === "text" && first.text.length <= 200 && !/[.;,]$/.test(first.text) && second !== undefined;
  return first.kind === "heading" || isLine
    ? { title: first.text, rest: blocks.slice(1) }
    : { title: "", rest: blocks };
}

type Byline = { readonly publisher: string | null; readonly published: string };

/** "The Post, 2024-03-01" under the title. */
function takeByline(blocks: readonly OutlineBlock[]): { byline: Byline | null; body: readonly OutlineBlock[] } {
  const [first] = blocks;
  const [, before = "", date = "", behind = ""] =
    /^(.{0,80}?)[\s,·|–—-]*(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})[\s,·|–—-]*(.{0,80})$/u.exec(
      first?.text ?? "",
    ) ?? [];
  const published = toDay(date);
  if (!first || !published || (first.kind !== "text" && first.kind !== "heading"))
    return { byline: null, body: blocks };
  const publisher = tidyText(before || behind).replace(/^[*_]+|[*_]+$/g, "");
  return {
    byline: { publisher: publisher || null, published },
    body: blocks.slice(1).map((block) => makeBlock(block)),
  };
}
