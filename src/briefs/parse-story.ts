import type { EvidenceGroup, RivalGroup, Story, StoryTime } from "./brief.ts";
import { readFields, readList, readNumber, readTexts, requireText } from "./read-field.ts";
import { readPatterns } from "./read-patterns.ts";
import { addMistake, type Field, peekText, renameField } from "./yaml-field.ts";

/** Read the field `story`: everything the decision knows of a story. */
export function parseStory(field: Field): Story {
  const fields = readFields(field, ["evidence", "requires", "enough", "rivals", "time"]);
  const time = fields.time && parseTime(fields.time);
  if (!fields.evidence) addMistake(field, "evidence: what shows that a page is about the story");
  if (!fields.enough) addMistake(field, "enough: the sums of weights that are enough, e.g. { short: 3.5, long: 5 }");
  return {
    evidence: readList(fields.evidence).map(parseEvidence),
    requires: readTexts(fields.requires),
    enough: fields.enough ? parseEnough(fields.enough) : { short: 0, long: 0 },
    rivals: readList(fields.rivals).map(parseRival),
    ...(time && { time }),
  };
}

function parseEvidence(item: Field): EvidenceGroup {
  const field = nameAfter(item, "story.evidence");
  const { name, weight, speaksFor, patterns } = readFields(field, ["name", "weight", "speaksFor", "patterns"]);
  if (!weight) addMistake(field, "weight: how much the group adds");
  return {
    name: requireText(field, name, "name: one word"),
    weight: weight ? readNumber(weight) : 0,
    ...(speaksFor && { speaksFor: requireText(field, speaksFor, "speaksFor: the name of a required group") }),
    patterns: requirePatterns(field, patterns),
  };
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
  const { short, long } = readFields(field, ["short", "long"]);
  if (!short || !long) addMistake(field, "both short and long, e.g. { short: 3.5, long: 5 }");
  return { short: short ? readNumber(short) : 0, long: long ? readNumber(long) : 0 };
}

function parseTime(field: Field): StoryTime {
  const { from, until, cues, otherwise } = readFields(field, ["from", "until", "cues", "otherwise"]);
  return {
    from: requireText(field, from, "from: the first day a page can speak of the story"),
    ...(until && {
      until: requireText(field, until, "until: the last day a page speaks of the story unless it says so"),
    }),
    cues: readPatterns(cues),
    otherwise: readPatterns(otherwise),
  };
}

function nameAfter(item: Field, list: string): Field {
  return renameField(item, `${list}.${peekText(item, "name") ?? item.name.slice(list.length)}`);
}

function requirePatterns(owner: Field, field: Field | undefined): EvidenceGroup["patterns"] {
  if (!field) addMistake(owner, "patterns: words that speak for it, one pattern a line");
  return readPatterns(field);
}
