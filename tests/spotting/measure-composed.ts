import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { type ComposedPage, composePages, type Entry, type PageKind } from "./compose-pages.ts";
import type { Variant } from "./measure-corpus.ts";
import { type SpottedCandidate, spotParagraphs } from "./spot-text.ts";

/** How pages of many entries do. */
export type ComposedFigures = {
  /** Entries on the story, and how many of them have a mark. */
  entries: number;
  marked: number;
  /** Marks in entries that are not on it. */
  wrong: number;
};

/** What went wrong on a composed page, in a line. */
export type ComposedMiss = { readonly kind: PageKind; readonly what: string };

/** The day composed pages are from. */
const PUBLISHED = "2025-06-03";

/** Judge a variant over composed pages. */
export function measureComposed(
  pages: readonly ComposedPage[],
  gazetteer: Gazetteer,
  variant: Variant,
): { readonly figures: ComposedFigures; readonly misses: readonly ComposedMiss[] } {
  const figures: ComposedFigures = { entries: 0, marked: 0, wrong: 0 };
  const misses: ComposedMiss[] = [];
  for (const { kind, paragraphs, owners, entries } of pages) {
    const shown = spotParagraphs(paragraphs, gazetteer, { published: PUBLISHED }).filter(variant);
    const ends = endsOf(paragraphs.map(({ text }) => text));
    const ownerOf = ({ start }: SpottedCandidate): number => owners[ends.findIndex((end) => start < end)] ?? -1;
    const marked = new Set(shown.map(ownerOf));
    entries.forEach(({ on, headline }, at) => {
      if (!on) return;
      figures.entries += 1;
      if (marked.has(at)) figures.marked += 1;
      else misses.push({ kind, what: `nothing: ${headline}` });
    });
    for (const mark of shown) {
      const entry = entries[ownerOf(mark)];
      if (entry?.on) continue;
      figures.wrong += 1;
      misses.push({ kind, what: `wrong: ${mark.entity} "${mark.text}" in ${entry?.headline ?? "the title"}` });
    }
  }
  return { figures, misses };
}

function endsOf(texts: readonly string[]): readonly number[] {
  let end = -1;
  return texts.map((text) => {
    end += text.length + 1;
    return end;
  });
}

/** Pages of the project's own entries, by language. */
export function readOwnPages(
  path = "tests/spotting/pages/entries.yaml",
): Readonly<Record<string, readonly ComposedPage[]>> {
  const written = parse(readFileSync(path, "utf8")) as Record<string, Record<"on" | "off", readonly string[]>>;
  return Object.fromEntries(
    Object.entries(written).map(([lang, { on, off }]) => [
      lang,
      composePages(on.map(toEntry(true)), off.map(toEntry(false))),
    ]),
  );
}

function toEntry(on: boolean): (written: string) => Entry {
  return (written) => {
    const [headline = "", ...text] = written.trim().split("\n");
    return { headline, text: text.join(" "), on };
  };
}
