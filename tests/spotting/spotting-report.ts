import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Corpus } from "./corpus.ts";
import { type Figures, measureCorpus, type Variant } from "./measure-corpus.ts";
import { measureMixed } from "./measure-mixed.ts";
import type { OwnResult } from "./own-set.ts";

/** A share with what it is of, e.g. `127/133 = 95.5 %`; a dash of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${part}/${whole} = ${((part / whole) * 100).toFixed(1)} %`;
}

/** A table as text: the first column to the left, a row of headings first. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("   ")
        .trimEnd(),
    )
    .join("\n");
}

/** What is shown to readers, and what a highlighter without a decision would mark. */
export const VARIANTS: readonly (readonly [name: string, variant: Variant])[] = [
  ["Sidelight", ({ shown }) => shown],
  ["every known form", () => true],
];

/** The figures of a set of labelled documents, each beside the naive variant. */
export function reportCorpus(corpus: Corpus, gazetteer: Gazetteer): string {
  const mixed = VARIANTS.map(([, variant]) => measureMixed(corpus, gazetteer, variant));
  const all = VARIANTS.map(([, variant]) => measureCorpus(corpus, gazetteer, variant).figures);
  const rows: (readonly [string, (figures: Figures) => string])[] = [
    ["labelled mentions: precision", ({ right, wrong }) => share(right, right + wrong)],
    ["labelled mentions: recall of known forms", ({ known, knownShown }) => share(knownShown, known)],
    ["labelled mentions: forms nobody knows", ({ unknown }) => String(unknown)],
    ["pages on the story: recognised", ({ documents: { on } }) => share(on?.contextual ?? 0, on?.count ?? 0)],
    ["pages marked that have to do with it", (figures) => pagePrecision(figures)],
    ["unrelated pages: any mark", ({ documents: { off } }) => share(off?.marked ?? 0, off?.count ?? 0)],
    ["unrelated pages: an event's mark", ({ documents: { off } }) => share(off?.event ?? 0, off?.count ?? 0)],
    [
      "passing mentions: a contextual mark",
      ({ documents: { pass } }) => share(pass?.contextual ?? 0, pass?.count ?? 0),
    ],
  ];
  return table([
    ["", ...VARIANTS.map(([name]) => name)],
    ...rows.map(([name, show]) => [name, ...all.map(show)]),
    ["mixed pages: precision of contextual marks", ...mixed.map(({ right, wrong }) => share(right, right + wrong))],
    ["mixed pages: kept of what it marks alone", ...mixed.map(({ kept, alone }) => share(kept, alone))],
  ]);
}

function pagePrecision({ documents }: Figures): string {
  const marked = Object.values(documents).reduce((sum, one) => sum + one.marked, 0);
  return share(marked - (documents.off?.marked ?? 0), marked);
}

/** Precision and recall of labelled mentions, and marks on unrelated pages, language by language. */
export function reportLanguages({ documents, mentions }: Corpus, gazetteer: Gazetteer): string {
  const languages = [...new Set(documents.map(({ lang }) => lang))].sort();
  const rows = languages.map((lang) => {
    const own = documents.filter((document) => document.lang === lang);
    const ids = new Set(own.map(({ id }) => id));
    const part = { documents: own, mentions: mentions.filter(({ id }) => ids.has(id)) };
    const [ours, naive] = VARIANTS.map(([, variant]) => measureCorpus(part, gazetteer, variant).figures);
    if (!ours || !naive) throw new Error("a variant is missing");
    return [
      lang,
      String(own.length),
      share(ours.right, ours.right + ours.wrong),
      share(naive.right, naive.right + naive.wrong),
      share(ours.knownShown, ours.known),
      share(ours.documents.off?.marked ?? 0, ours.documents.off?.count ?? 0),
      share(naive.documents.off?.marked ?? 0, naive.documents.off?.count ?? 0),
    ];
  });
  return table([["", "pages", "precision", "naive", "recall", "unrelated pages marked", "naive"], ...rows]);
}

/** How the project's own set ended: by trap, by language, and what is known to be hard. */
export function reportOwnSet(results: readonly OwnResult[]): string {
  const hard = results.filter((one) => one.case.hard);
  const normal = results.filter((one) => !one.case.hard);
  const lines = (key: "trap" | "lang"): string =>
    table([
      ["", "cases", "right", "mentions: precision", "naive", "recall", "naive"],
      ...[...new Set(normal.map((one) => one.case[key]))].sort().map((value) =>
        ownRow(
          value,
          normal.filter((one) => one.case[key] === value),
        ),
      ),
      ownRow("all", normal),
    ]);
  const known = hard.map((one) => `  ${one.case.id}: ${one.case.hard}`);
  return [lines("trap"), "", lines("lang"), "", `${hard.length} known to be hard, not counted above`, ...known].join(
    "\n",
  );
}

function ownRow(name: string, results: readonly OwnResult[]): readonly string[] {
  const sum = (variant: "outcome" | "naive", kind: "right" | "missed" | "wrong"): number =>
    results.reduce((count, one) => count + one[variant][kind].length, 0);
  const precision = (variant: "outcome" | "naive") =>
    share(sum(variant, "right"), sum(variant, "right") + sum(variant, "wrong"));
  const recall = (variant: "outcome" | "naive") =>
    share(sum(variant, "right"), sum(variant, "right") + sum(variant, "missed"));
  const good = results.filter(({ outcome }) => outcome.missed.length === 0 && outcome.wrong.length === 0).length;
  return [
    name,
    String(results.length),
    share(good, results.length),
    precision("outcome"),
    precision("naive"),
    recall("outcome"),
    recall("naive"),
  ];
}

/** Half of a corpus: the documents whose number is even, or odd. */
export function halfOf({ documents, mentions }: Corpus, rest: 0 | 1): Corpus {
  const inHalf = ({ id }: { readonly id: string }): boolean => Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === rest;
  return { documents: documents.filter(inHalf), mentions: mentions.filter(inHalf) };
}
