import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Corpus, CorpusDocument, CorpusMention } from "./corpus.ts";
import { readDate, type SpottedCandidate, spotText } from "./spot-text.ts";

/** Which candidates a variant shows. */
export type Variant = (candidate: SpottedCandidate) => boolean;

/** Counts a variant is judged by; shares are made of them when they are printed. */
export type Figures = {
  /** Labelled mentions shown that are right, and that are wrong or on an unrelated page. */
  right: number;
  wrong: number;
  /** Right labelled mentions of forms that are known, and how many of them are shown. */
  known: number;
  knownShown: number;
  /** Right labelled mentions whose form is not known. */
  unknown: number;
  /** Documents of each label, and how many of them have any mark, any mark of an event, any contextual mark. */
  documents: Record<string, { count: number; marked: number; event: number; contextual: number }>;
};

/** One labelled mention that a variant gets wrong. */
export type Miss = {
  readonly mention: CorpusMention;
  readonly kind: "false" | "missed" | "unknown";
  readonly why: string;
};

/** Entities that are events: their marks on unrelated pages are the worst. */
export const EVENTS = ["istanbul-talks", "prisoner-exchange"];

/** Judge a variant over a corpus. */
export function measureCorpus(
  corpus: Corpus,
  gazetteer: Gazetteer,
  variant: Variant,
): { figures: Figures; misses: Miss[] } {
  const figures: Figures = { right: 0, wrong: 0, known: 0, knownShown: 0, unknown: 0, documents: {} };
  const misses: Miss[] = [];
  const labelled = groupById(corpus.mentions);
  for (const document of corpus.documents) {
    const candidates = spotText(document.text, gazetteer, readDate(document.date));
    countDocument(figures, document, candidates.filter(variant));
    for (const mention of labelled.get(document.id) ?? []) countMention(figures, misses, mention, candidates, variant);
  }
  return { figures, misses };
}

function countDocument({ documents }: Figures, { label }: CorpusDocument, shown: readonly SpottedCandidate[]): void {
  documents[label] ??= { count: 0, marked: 0, event: 0, contextual: 0 };
  const counts = documents[label];
  counts.count += 1;
  if (shown.length > 0) counts.marked += 1;
  if (shown.some(({ entity }) => EVENTS.includes(entity))) counts.event += 1;
  if (shown.some(({ strong }) => !strong)) counts.contextual += 1;
}

function countMention(
  figures: Figures,
  misses: Miss[],
  mention: CorpusMention,
  candidates: readonly SpottedCandidate[],
  variant: Variant,
): void {
  const same = candidates.filter(
    ({ entity, start, end }) => entity === mention.entity && start < mention.end && mention.start < end,
  );
  const shown = same.find(variant);
  const why = (shown ?? same[0])?.reason;
  const said = why ? `${why.rule} (${why.names.join(", ")})` : "no form";
  if (mention.gold === 1) {
    if (same.length === 0) figures.unknown += 1;
    else figures.known += 1;
    if (shown) {
      figures.knownShown += 1;
      figures.right += 1;
    } else misses.push({ mention, kind: same.length === 0 ? "unknown" : "missed", why: said });
  } else if (shown && mention.gold !== "D") {
    figures.wrong += 1;
    misses.push({ mention, kind: "false", why: said });
  }
}

function groupById(mentions: readonly CorpusMention[]): Map<string, CorpusMention[]> {
  const groups = new Map<string, CorpusMention[]>();
  for (const mention of mentions) groups.set(mention.id, [...(groups.get(mention.id) ?? []), mention]);
  return groups;
}
