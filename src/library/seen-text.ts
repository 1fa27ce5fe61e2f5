import * as v from "valibot";
import type { BriefId, Change } from "../briefs/brief.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";

/** What an explainer said when a reader last had all of it open: none of its texts, and not when that was. */
export type SeenText = {
  /** The day that it described, as `YYYY-MM-DD`. */
  readonly day: string;
  /** The days of its `changes`, in their order. */
  readonly changes: readonly string[];
  /** In each language in which it was open, the hashes of its texts one after the other, each of `HASH_LENGTH` characters. */
  readonly texts: Readonly<Record<LanguageTag, string>>;
};

/** Of each explainer that was open, by its id. */
export type SeenTexts = Readonly<Record<BriefId, SeenText>>;

/** A text of an explainer that is new or otherwise, and where it stands; see `anchorOf`. */
export type NewText = {
  readonly kind: "lead" | "key-point" | "section" | "summary" | "question" | "entity";
  readonly id: string;
  /** What it is called on the page: its heading or name, or all that it says. */
  readonly label: string;
};

/** What is new in an explainer since a reader last had it open. */
export type NewsOfText = {
  /** What its author says changed since, the newest first; with these, the rest is left out. */
  readonly changes: readonly Change[];
  /** Whether it describes another day. */
  readonly isOtherDay: boolean;
  readonly texts: readonly NewText[];
  /** Whether something was taken out, and nothing is new. */
  readonly isShorter: boolean;
};

const SEEN = v.object({
  day: v.string(),
  changes: v.array(v.string()),
  texts: v.record(v.string(), v.string()),
});

/** Read what was stored, whatever stands there: what makes no sense counts as not seen. */
export function readSeenTexts(stored: unknown): SeenTexts {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  const seen = Object.entries(stored).flatMap(([id, one]) => {
    const read = v.safeParse(SEEN, one);
    return read.success ? [[id, read.output] as const] : [];
  });
  return Object.fromEntries(seen);
}

/** What is to be remembered of an explainer that is open in one of its languages. */
export function withSeen(before: SeenText | undefined, brief: BriefTexts): SeenText {
  return {
    day: brief.asOf,
    changes: brief.changes.map(({ date }) => date),
    texts: { ...before?.texts, [brief.language]: textsOf(brief).map(hashText).join("") },
  };
}

/** What is new; null when nothing is, or what it said in this language before is not known. */
export function findNews(seen: SeenText, brief: BriefTexts): NewsOfText | null {
  const changes = findNewChanges(seen.changes, brief.changes);
  if (changes.length > 0) return { changes, isOtherDay: false, texts: [], isShorter: false };
  const known = seen.texts[brief.language];
  if (known === undefined) return null;
  const hashes = splitHashes(known);
  const now = textsOf(brief);
  const texts = now.filter((text) => !hashes.has(hashText(text))).map(({ kind, id, label }) => ({ kind, id, label }));
  const still = new Set(now.map(hashText));
  const isOtherDay = seen.day !== brief.asOf;
  const isShorter = texts.length === 0 && [...hashes].some((hash) => !still.has(hash));
  return texts.length > 0 || isOtherDay || isShorter ? { changes, isOtherDay, texts, isShorter } : null;
}

/** Told by their days, which are the same in all languages; of several on one day the upper ones are the newer. */
function findNewChanges(seen: readonly string[], changes: readonly Change[]): readonly Change[] {
  const left = [...seen];
  const isNew = ({ date }: Change): boolean => {
    const at = left.indexOf(date);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  return changes.toReversed().filter(isNew).toReversed();
}

/** All that a reader reads, in the order of the page. */
function textsOf({ title, lead, keyPoints, sections, summary, questions, entities }: BriefTexts) {
  return [
    { kind: "lead", id: "", label: lead || title, said: [title, lead] },
    ...keyPoints.map(({ id, text }) => ({ kind: "key-point", id, label: text, said: [text] }) as const),
    ...sections.map(
      ({ id, heading, paragraphs }) =>
        ({ kind: "section", id, label: heading, said: [heading, ...paragraphs] }) as const,
    ),
    ...(summary === "" ? [] : [{ kind: "summary", id: "", label: summary, said: [summary] } as const]),
    ...questions.map(
      ({ id, question, answer }) => ({ kind: "question", id, label: question, said: [question, ...answer] }) as const,
    ),
    ...entities.map(({ id, name, role }) => ({ kind: "entity", id, label: name, said: [name, role] }) as const),
  ] satisfies readonly (NewText & { readonly said: readonly string[] })[];
}

const HASH_LENGTH = 7;

/** FNV-1a in 32 bits: of the hundred texts of an explainer, one in forty million changed ones would pass for another. */
function hashText({ said }: { readonly said: readonly string[] }): string {
  let hash = 0x811c9dc5;
  const text = said.join("\n");
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(HASH_LENGTH, "0");
}

function splitHashes(hashes: string): ReadonlySet<string> {
  const count = Math.floor(hashes.length / HASH_LENGTH);
  return new Set(Array.from({ length: count }, (_, at) => hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)));
}
