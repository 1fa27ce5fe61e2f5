import { LABELS, type Label } from "./labels.ts";

/** How sure a label is: the whole line says it, or only its beginning or end does. */
export type FoundLabel = { readonly label: Label; readonly whole: boolean };

const WHOLE: ReadonlyMap<string, readonly Label[]> = indexLabels();

/** Labels of one word name too much else: they count only as a whole line. */
type LongLabel = { readonly label: Label; readonly text: string };
const LONG_LABELS: readonly LongLabel[] = Object.entries(LABELS).flatMap(([label, texts]) =>
  texts.filter((text) => /\s/.test(text)).map((text) => ({ label: label as Label, text: foldLabel(text) })),
);
/** By their first and their last words, so that a line is compared with few of them. */
const BY_FIRST = indexBy(({ text }) => text.slice(0, text.indexOf(" ")));
const BY_LAST = indexBy(({ text }) => text.slice(text.lastIndexOf(" ") + 1));

/**
 * What a line is the label of, if anything.
 *
 * "Key points", "In Kürze:" are labels as a whole; "The best heaters, at a glance" ends in one, "Das Wichtigste in Kürze zum
 * Prozess" begins with one. Where words label two things ("In sintesi") both are given.
 */
export function findLabels(line: string): readonly FoundLabel[] {
  if (line.length > 120) return [];
  const folded = foldLabel(line);
  const whole = WHOLE.get(folded);
  if (whole) return whole.map((label) => ({ label, whole: true }));
  const begun = BY_FIRST.get(folded.slice(0, Math.max(0, folded.indexOf(" ")))) ?? [];
  const ended = BY_LAST.get(folded.slice(folded.lastIndexOf(" ") + 1)) ?? [];
  const partial = [
    ...begun.filter(({ text }) => folded.startsWith(`${text} `)),
    ...ended.filter(({ text }) => folded.endsWith(` ${text}`)),
  ].map(({ label }) => label);
  return [...new Set(partial)].map((label) => ({ label, whole: false }));
}

/** Words that lists of other articles begin with, whatever they are of: "Most read in Football", "More from The Post". */
const AROUND_START =
  /^(?:most (?:read|popular|viewed)|more (?:from|on|in|about|stories)|related |latest (?:in|from)|read more|mehr (?:zu|zum|aus|von|über)|weitere (?:artikel|themen|nachrichten)|das könnte|lire aussi|à lire|plus (?:de|d')|sur le même|más (?:de|sobre|noticias)|te puede|leggi anche|altri articoli|altre notizie|ilgili |en çok |читайте|більше |ещё |еще )/u;

/** Whether a line is the label of what stands around articles: other articles, comments, forms. */
export function isAroundLabel(line: string): boolean {
  return isLabel(line, "around") || (line.length <= 80 && AROUND_START.test(foldLabel(line)));
}

/** Whether a line as a whole is a label of this kind. */
export function isLabel(line: string, label: Label): boolean {
  return findLabels(line).some((found) => found.whole && found.label === label);
}

function indexBy(key: (one: LongLabel) => string): ReadonlyMap<string, readonly LongLabel[]> {
  const index = new Map<string, LongLabel[]>();
  for (const one of LONG_LABELS) index.set(key(one), [...(index.get(key(one)) ?? []), one]);
  return index;
}

function indexLabels(): ReadonlyMap<string, readonly Label[]> {
  const index = new Map<string, Label[]>();
  for (const [label, texts] of Object.entries(LABELS) as [Label, readonly string[]][])
    for (const text of texts) {
      const key = foldLabel(text);
      const known = index.get(key) ?? [];
      if (!known.includes(label)) index.set(key, [...known, label]);
    }
  return index;
}

function foldLabel(text: string): string {
  return text
    .replaceAll("İ", "i")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/ё/g, "е")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/[,:–—-]+\s/g, " ")
    .replace(/\s+/g, " ");
}
