import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { type ComposedPage, composePages, PAGE_KINDS, toEntries } from "./compose-pages.ts";
import type { Corpus } from "./corpus.ts";
import { measureComposed } from "./measure-composed.ts";
import { spotText } from "./spot-text.ts";
import { share, table, VARIANTS } from "./spotting-report.ts";

/** A day before the war of the story: nothing that names its people then is about it. */
const BEFORE = "2015-06-03";

/** Pages of many entries, kind by kind: entries on the story with a mark, and marks in the others; each beside the naive variant. */
export function reportComposed(pages: readonly ComposedPage[], gazetteer: Gazetteer): string {
  const rows = PAGE_KINDS.map((kind) => {
    const own = pages.filter((page) => page.kind === kind);
    const [ours, naive] = VARIANTS.map(([, variant]) => measureComposed(own, gazetteer, variant).figures);
    if (!ours || !naive) throw new Error("a variant is missing");
    const entries = [share(ours.marked, ours.entries), share(naive.marked, naive.entries)];
    return [kind, String(own.length), ...entries, String(ours.wrong), String(naive.wrong)];
  });
  return table([["", "pages", "entries on the story marked", "naive", "marks in others", "naive"], ...rows]);
}

/** Pages composed of the documents of a corpus, which have headlines without any form among them. */
export function reportCorpusComposed(corpus: Corpus, gazetteer: Gazetteer): string {
  const { on, off } = toEntries(corpus);
  return reportComposed(composePages(on, off), gazetteer);
}

/** Marks on the documents of a corpus that name the story's people and bodies, as if they were older than the story. */
export function reportDated({ documents }: Corpus, gazetteer: Gazetteer): string {
  const named = documents.filter(({ label }) => label !== "off");
  const rows = VARIANTS.map(([name, variant]) => {
    const marks = named.map(({ text }) => spotText(text, gazetteer, BEFORE).filter(variant).length);
    return [name, String(named.length), String(marks.reduce((sum, count) => sum + count, 0))];
  });
  return table([["", "documents dated before the story", "marks"], ...rows]);
}
