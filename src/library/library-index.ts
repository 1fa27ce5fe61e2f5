import * as v from "valibot";
import type { Brief, BriefId } from "../briefs/brief.ts";
import type { CompiledStory, StoryGate } from "./compiled-story.ts";
import { parseJson } from "./parse-json.ts";
import { type OwnRound, roundOf } from "./series-rounds.ts";
import { stemsOf } from "./word-stems.ts";

/** What is known of one added explainer without reading it: all that lists and the gate need. */
export type LibraryEntry = {
  readonly id: BriefId;
  readonly title: string;
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Empty when its file does not say. */
  readonly author: string;
  readonly source: string;
  /** 0 when its file does not say. */
  readonly revision: number;
  /** Empty when it stands alone. */
  readonly series: string;
  /** Absent when it stands alone. */
  readonly round?: OwnRound;
  readonly entities: number;
  /** Of its source texts, in UTF-16 code units. */
  readonly size: number;
  /** When it was added or replaced, in milliseconds since 1970. */
  readonly added: number;
  readonly gate: StoryGate;
  /** Beginnings of the words it answers questions with, for finding it by a question; see `rank-entries.ts`. */
  readonly stems: string;
  /** True when a policy brought it: readers cannot remove it. */
  readonly managed?: boolean;
};

/** All added explainers, in the reader's order: of two that claim the same words the first one is shown. */
export type LibraryIndex = {
  readonly entries: readonly LibraryEntry[];
  /** Which Sidelight made all gates last, see `stampOf`; absent when not all are known to be of one. */
  readonly gatesBy?: string;
};

/** A library without explainers. */
export const EMPTY_LIBRARY: LibraryIndex = { entries: [] };

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ENTRY = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(100)),
  title: v.string(),
  language: v.string(),
  asOf: v.string(),
  author: v.string(),
  source: v.string(),
  revision: COUNT,
  series: v.string(),
  entities: COUNT,
  size: COUNT,
  added: COUNT,
  stems: v.optional(v.string(), ""),
  managed: v.exactOptional(v.boolean()),
  round: v.exactOptional(
    v.object({
      series: v.string(),
      order: v.number(),
      name: v.string(),
      day: v.string(),
      entities: v.array(v.string()),
    }),
  ),
});
/** Looked at in one go: there are a hundred thousand in a large library, which is read whenever the background starts. */
const WORDS = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((word) => typeof word === "string"),
);
const GATE = v.object({
  groups: v.array(WORDS),
  atLeast: COUNT,
  names: WORDS,
  persons: v.array(v.object({ given: WORDS, surnames: WORDS })),
  small: v.boolean(),
});

/** Two kilobytes for each explainer: the index is read at once. */
const MOST_STEMS = 400;

/** What opens nothing: stands for a gate that another version made, until it is made again. */
const STALE_GATE: StoryGate = { groups: [], atLeast: 1, names: [], persons: [], small: false };

/** What is stored of an index: a text, because browsers take several times as long to store the same as objects. */
export function writeIndex(index: LibraryIndex): string {
  return JSON.stringify(index);
}

/**
 * Read an index from storage, whatever stands there. An entry that makes no sense costs only itself; one whose gate another version made
 * otherwise stays, and `isStale` says so.
 */
export function readIndex(stored: unknown): LibraryIndex {
  // Before 0.2.0 was released, it was an object.
  const read = typeof stored === "string" ? parseJson(stored) : stored;
  const { entries, gatesBy } = (typeof read === "object" && read !== null ? read : {}) as Record<string, unknown>;
  return {
    entries: listOf(entries).flatMap((entry) => {
      const read = v.safeParse(ENTRY, entry);
      const gate = v.safeParse(GATE, (entry as { readonly gate?: unknown } | null)?.gate);
      return read.success ? [{ ...read.output, gate: gate.success ? gate.output : STALE_GATE }] : [];
    }),
    ...(typeof gatesBy === "string" && { gatesBy }),
  };
}

/** Whether an entry's gate is to be made again. */
export function isStale({ gate }: LibraryEntry): boolean {
  return gate.groups.length === 0;
}

/** Give explainers other gates and places in their series, those that are still the same that were read. */
export function withGates(index: LibraryIndex, made: readonly LibraryEntry[]): LibraryIndex {
  const byId = new Map(made.map((entry) => [entry.id, entry]));
  const entries = index.entries.map((entry) => {
    const other = byId.get(entry.id);
    if (other?.added !== entry.added) return entry;
    return { ...entry, gate: other.gate, ...(other.round && { round: other.round }) };
  });
  return { ...index, entries };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Sum up an explainer for the index. */
export function toEntry(brief: Brief, compiled: CompiledStory, size: number, added: number): LibraryEntry {
  return {
    id: brief.id,
    title: brief.title,
    language: brief.language,
    asOf: brief.asOf,
    author: brief.author ?? "",
    source: brief.sources[0]?.title ?? "",
    revision: brief.revision ?? 0,
    series: brief.series?.title ?? "",
    ...roundOf(compiled.texts),
    entities: brief.entities.length,
    size,
    added,
    gate: compiled.gate,
    stems: [...stemsOf(answeringTexts(brief))].slice(0, MOST_STEMS).join(" "),
  };
}

/** In the order in which their words are likely to be asked for. */
function answeringTexts({ title, lead, summary, keyPoints, sections, questions, entities }: Brief): readonly string[] {
  return [
    title,
    ...entities.flatMap(({ name, role }) => [name, role]),
    lead,
    ...questions.map(({ question }) => question),
    ...keyPoints.map(({ text }) => text),
    ...sections.map(({ heading }) => heading),
    summary,
  ];
}

/** Put explainers in: one of a known id takes the place of the former, others come last in the order given. */
export function withEntries(index: LibraryIndex, added: readonly LibraryEntry[]): LibraryIndex {
  const byId = new Map(index.entries.map((entry) => [entry.id, entry]));
  for (const entry of added) byId.set(entry.id, entry);
  return { ...index, entries: [...byId.values()] };
}

/** Take explainers out; ids that are not there change nothing. */
export function withoutEntries(index: LibraryIndex, ids: ReadonlySet<BriefId>): LibraryIndex {
  return { ...index, entries: index.entries.filter(({ id }) => !ids.has(id)) };
}

/**
 * Put explainers where they are to stand among all others.
 *
 * @param places - Of each of them by its id, counted from 0; ids that are not there change nothing.
 */
export function withPlaces(index: LibraryIndex, places: ReadonlyMap<BriefId, number>): LibraryIndex {
  const placeOf = ({ id }: LibraryEntry): number => places.get(id) ?? 0;
  const entries = index.entries.filter(({ id }) => !places.has(id));
  const moved = index.entries.filter(({ id }) => places.has(id)).sort((a, b) => placeOf(a) - placeOf(b));
  // In the order of their places, each comes to stand where it is to stand at last.
  for (const entry of moved) entries.splice(placeOf(entry), 0, entry);
  return { ...index, entries };
}

/** Move an explainer up (-1) or down (1) by one; nothing changes at the ends, or when there is none of this id. */
export function withMoved(index: LibraryIndex, id: BriefId, step: -1 | 1): LibraryIndex {
  const from = index.entries.findIndex((entry) => entry.id === id);
  const to = from + step;
  const [entry, other] = [index.entries[from], index.entries[to]];
  if (!entry || !other) return index;
  return { ...index, entries: index.entries.with(from, other).with(to, entry) };
}
