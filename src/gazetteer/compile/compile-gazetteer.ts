import type { Brief, Entity } from "../../briefs/brief.ts";
import type { Story } from "../../briefs/story.ts";
import type { EntityRules, PatternMeaning, PatternRole, StoryRules } from "../candidate.ts";
import { isCyrillic } from "../cyrillic.ts";
import type { GazetteerData } from "../gazetteer-data.ts";
import { namesOf } from "./names-of.ts";
import { packPhrases, type Reading, wordsOf } from "./pack-phrases.ts";
import { parsePattern } from "./parse-pattern.ts";
import { partCyrillic } from "./part-cyrillic.ts";

/**
 * Compile the surface forms and the evidence of briefs into the tables that the script of every page searches with.
 *
 * Done when Sidelight is built, so that a page only opens the tables. The same briefs give the same tables.
 *
 * @throws PatternError when a pattern cannot be read; a checked brief has none such.
 */
export function compileGazetteer(briefs: readonly Brief[]): GazetteerData {
  const meanings: PatternMeaning[] = [];
  const readings = new Map<string, Reading>();
  briefs.forEach((brief, at) => {
    for (const { meaning, patterns } of meaningsOf(brief, at)) {
      const parsed = patterns.flatMap((pattern) => parsePattern(pattern));
      if (parsed.length === 0) continue;
      for (const phrase of parsed) {
        const key = JSON.stringify(phrase);
        readings.set(key, { phrase, meanings: new Set([...(readings.get(key)?.meanings ?? []), meanings.length]) });
      }
      meanings.push(meaning);
    }
  });
  const { others, cyrillic } = partCyrillic([...readings.values()]);
  return {
    briefs: briefs.map(toRules),
    meanings: meanings.map(({ brief, role, name }) => [brief, role, name]),
    // A word of some phrase is no given name, also where the phrase was left out.
    ...packPhrases(
      others,
      wordsOf(cyrillic).filter((word) => !isCyrillic(word)),
    ),
    cyrillic: cyrillic.length === 0 ? null : packPhrases(cyrillic),
  };
}

type MeaningPatterns = { readonly meaning: PatternMeaning; readonly patterns: readonly string[] };

function meaningsOf(brief: Brief, at: number): readonly MeaningPatterns[] {
  const { story } = brief;
  const meaningFor = (role: PatternRole, name: string, patterns: readonly string[]): MeaningPatterns => ({
    meaning: { brief: at, role, name },
    patterns,
  });
  return [
    ...brief.entities.flatMap((entity) => [
      meaningFor("strong", entity.id, formsOf(entity, "strong")),
      meaningFor("contextual", entity.id, formsOf(entity, "contextual")),
      meaningFor("veto", entity.id, entity.vetoes),
    ]),
    ...story.evidence.map(({ name, patterns }) => meaningFor("evidence", name, patterns)),
    ...story.rivals.map(({ name, patterns }) => meaningFor("rival", name, patterns)),
    meaningFor("now", "", story.time?.cues ?? []),
    meaningFor("otherwise", "", story.time?.otherwise ?? []),
  ];
}

function formsOf(entity: Entity, strength: "strong" | "contextual"): readonly string[] {
  return entity.forms.filter((group) => group.strength === strength).flatMap((group) => group.patterns);
}

function toRules(brief: Brief): StoryRules {
  const { story } = brief;
  return {
    brief: brief.id,
    ...(brief.series && { series: brief.series.id }),
    weights: Object.fromEntries(story.evidence.map(({ name, weight }) => [name, weight])),
    called: Object.fromEntries(story.evidence.flatMap(({ name, called }) => (called ? [[name, called]] : []))),
    requires: story.requires.map((name) => speakersFor(name, story)),
    ...(story.atLeast === undefined ? {} : { atLeast: story.atLeast }),
    subject: subjectsOf(story).flatMap((name) => speakersFor(name, story)),
    enough: story.enough,
    ...(story.enough.coverage === undefined
      ? {}
      : { counts: Object.fromEntries(story.evidence.map(({ name, count = 1 }) => [name, count])) }),
    ...(story.time ? { begins: story.time.begins ?? story.time.from, from: story.time.from } : {}),
    ...(story.time?.until ? { until: story.time.until } : {}),
    entities: Object.fromEntries(brief.entities.map((entity) => [entity.id, toEntityRules(entity)])),
  };
}

/** What names the story's subject: the first thing it requires, or each where some of them are enough. */
function subjectsOf({ requires, atLeast }: Story): readonly string[] {
  return atLeast === undefined ? requires.slice(0, 1) : requires;
}

/** The evidence group of a name, and the groups that speak for it. */
function speakersFor(name: string, { evidence }: Story): readonly string[] {
  return evidence.filter((group) => group.name === name || group.speaksFor === name).map((group) => group.name);
}

function toEntityRules(entity: Entity): EntityRules {
  const { kind, needs } = entity;
  const { given } = namesOf(entity);
  return {
    kind,
    ...(needs?.near ? { near: needs.near } : {}),
    ...(needs?.time ? { time: true } : {}),
    ...(given.length > 0 ? { given } : {}),
  };
}
