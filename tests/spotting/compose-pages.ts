import type { Corpus } from "./corpus.ts";
import type { Paragraph } from "./spot-text.ts";

/** One entry of a page of many: a headline, the text below it, and whether it is on the story. */
export type Entry = { readonly headline: string; readonly text: string; readonly on: boolean };

/** The pages on which readers meet most stories. */
export const PAGE_KINDS = ["front page", "live blog", "link list"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A page of many entries; `owners` has for each paragraph the entry it belongs to, -1 for none. */
export type ComposedPage = {
  readonly kind: PageKind;
  readonly paragraphs: readonly Paragraph[];
  readonly owners: readonly number[];
  readonly entries: readonly Entry[];
};

/** How many entries a page has. */
const ENTRIES = 9;

/** A page of each kind around each entry on the story, the entry in another place each time. */
export function composePages(on: readonly Entry[], off: readonly Entry[]): readonly ComposedPage[] {
  return on.flatMap((entry, round) => {
    const others = Array.from({ length: Math.min(ENTRIES - 1, off.length) }, (_, at) => {
      return off[(round * 5 + at) % off.length] as Entry;
    });
    const place = (round * 4 + 1) % (others.length + 1);
    const entries = [...others.slice(0, place), entry, ...others.slice(place)];
    return PAGE_KINDS.map((kind) => compose(kind, entries));
  });
}

function compose(kind: PageKind, entries: readonly Entry[]): ComposedPage {
  const rows = entries.flatMap(({ headline, text }, at) => {
    const section = at + 1;
    const time = `${String(20 - at).padStart(2, "0")}:15`;
    if (kind === "link list") return [{ text: headline, section: 1, isEntry: true, owner: at }];
    if (kind === "front page") return [headline, text].map((line) => ({ text: line, section, owner: at }));
    return [time, `${headline}.`, text].map((line) => ({ text: line, section, owner: at }));
  });
  const titled = [{ text: kind === "link list" ? "Most read" : "The day", section: 0, owner: -1 }, ...rows];
  return { kind, entries, paragraphs: titled, owners: titled.map(({ owner }) => owner) };
}

/** How much of a document a page of many shows below its headline, in UTF-16 code units. */
const TEASER = 320;

/** Entries made of a corpus: the first line of a document is its headline, what follows its text. */
export function toEntries({ documents }: Corpus): { readonly on: readonly Entry[]; readonly off: readonly Entry[] } {
  const entriesOf = (label: string): readonly Entry[] =>
    documents
      .filter((document) => document.label === label)
      .flatMap(({ text }) => {
        const [headline = "", ...rest] = text.split("\n").filter((line) => line.length > 40);
        const teaser = rest.join(" ").slice(0, TEASER);
        return headline.length > 200 || teaser === "" ? [] : [{ headline, text: teaser, on: label === "on" }];
      });
  return { on: entriesOf("on"), off: entriesOf("off") };
}
