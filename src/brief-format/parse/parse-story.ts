import type { EvidenceGroup, RivalGroup, Story, StoryTime } from "../../briefs/story.ts";
import { readEntries, readFields, readList, readNumber, readText, readTexts, requireText } from "./read-field.ts";
import { readPatterns } from "./read-patterns.ts";
import { addMistake, type Field, peekText, renameField } from "./yaml-field.ts";

/** Every field of a story, in the order in which they are written. */
export const STORY_FIELDS = ["requires", "atLeast", "enough", "evidence", "rivals", "time"] as const;

/**
 * Read the field `story`: everything the decision knows of a story.
 *
 * @param lent - The story of a brief that lends its forms: its groups are added to those named here, and what is not said
 *   here is taken from there; of its time only the signs of other times.
 */
export function parseStory(field: Field, lent?: Story): Story {
  const fields = readFields(field, STORY_FIELDS);
  const time = fields.time && parseTime(fields.time, lent?.time);
  const namesItself = fields.atLeast && !fields.requires;
  if (!fields.evidence && !lent && !namesItself)
    addMistake(field, "evidence: what shows that a page is about the story");
  if (!fields.enough && !lent && !fields.atLeast)
    addMistake(field, "enough: the sums of weights that are enough, e.g. { short: 3.5, long: 5 }");
  return {
    evidence: addLent(readList(fields.evidence).map(parseEvidence), lent?.evidence),
    requires: fields.requires ? readTexts(fields.requires) : (lent?.requires ?? []),
    ...(fields.atLeast && { atLeast: readNumber(fields.atLeast) }),
    enough: fields.enough ? parseEnough(fields.enough) : (lent?.enough ?? { short: 0, long: 0 }),
    rivals: addLent(readList(fields.rivals).map(parseRival), lent?.rivals),
    ...(time && { time }),
  };
}

function parseEvidence(item: Field): EvidenceGroup {
  const field = nameAfter(item, "story.evidence");
  const { name, weight, count, speaksFor, called, patterns } = readFields(field, [
    "name",
    "weight",
    "count",
    "speaksFor",
    "called",
    "patterns",
  ]);
  if (!weight) addMistake(field, "weight: how much the group adds");
  return {
    name: requireText(field, name, "name: one word"),
    weight: weight ? readNumber(weight) : 0,
    ...(count && { count: readNumber(count) }),
    ...(speaksFor && { speaksFor: requireText(field, speaksFor, "speaksFor: the name of a required group") }),
    ...(called && { called: parseCalled(called) }),
    patterns: requirePatterns(field, patterns),
  };
}

function parseCalled(field: Field): Readonly<Record<string, string>> {
  return Object.fromEntries(readEntries(field).map(([language, text]) => [language, readText(text)]));
}

function parseRival(item: Field): RivalGroup {
  const field = nameAfter(item, "story.rivals");
  const { name, patterns } = readFields(field, ["name", "patterns"]);
  return {
    name: requireText(field, name, "name: what the other story is about"),
    patterns: requirePatterns(field, patterns),
  };
}

function parseEnough(field: Field): Story["enough"] {
  const { short, long, coverage } = readFields(field, ["short", "long", "coverage"]);
  if (!short || !long) addMistake(field, "both short and long, e.g. { short: 3.5, long: 5 }");
  return {
    short: short ? readNumber(short) : 0,
    long: long ? readNumber(long) : 0,
    ...(coverage && { coverage: readNumber(coverage) }),
  };
}

/** Groups of the same name are not added: they are said anew. */
function addLent<T extends { readonly name: string }>(own: readonly T[], lent: readonly T[] = []): readonly T[] {
  return [...lent.filter(({ name }) => !own.some((group) => group.name === name)), ...own];
}

function parseTime(field: Field, lent?: StoryTime): StoryTime {
  const { from, begins, until, cues, otherwise } = readFields(field, ["from", "begins", "until", "cues", "otherwise"]);
  return {
    from: requireText(field, from, "from: the first day a page can speak of the story"),
    ...(lent?.begins && { begins: lent.begins }),
    ...(begins && { begins: requireText(field, begins, "begins: the first day a page can name anyone of the story") }),
    ...(until && {
      until: requireText(field, until, "until: the last day a page speaks of the story unless it says so"),
    }),
    cues: readPatterns(cues),
    otherwise: [...new Set([...(lent?.otherwise ?? []), ...readPatterns(otherwise)])],
  };
}

function nameAfter(item: Field, list: string): Field {
  return renameField(item, `${list}.${peekText(item, "name") ?? item.name.slice(list.length)}`);
}

function requirePatterns(owner: Field, field: Field | undefined): EvidenceGroup["patterns"] {
  if (!field) addMistake(owner, "patterns: words that speak for it, one pattern a line");
  return readPatterns(field);
}
