import type { Brief, Entity } from "../../briefs/brief.ts";
import type { Story } from "../../briefs/story.ts";
import type { EntityRules, PatternMeaning, PatternRole, StoryRules } from "../candidate.ts";
import type { GazetteerData } from "../gazetteer-data.ts";
import { hashWord } from "../hash-word.ts";
import { CAPITALS, CLOSE, END, FIRST_SLOT, GAP, OPEN, toWordElement } from "../phrase-table.ts";
import { chooseScreenWords } from "./choose-screen-words.ts";
import { namesOf } from "./names-of.ts";
import { isSlot, type Phrase, parsePattern } from "./parse-pattern.ts";

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
  const phrases = [...readings.values()].map(({ phrase }) => phrase);
  const words = new WordList(phrases);
  const slots = new NumberedRows();
  const meaningSets = new NumberedRows();
  return {
    briefs: briefs.map(toRules),
    words: words.joined(),
    screen: toScreen(chooseScreenWords(phrases)),
    meanings: meanings.map(({ brief, role, name }) => [brief, role, name]),
    phrases: [...readings.values()].flatMap(({ phrase, meanings: ofPhrase }) => [
      meaningSets.numberOf([...ofPhrase]),
      ...phrase.map((element) => toNumber(element, words, slots)),
      END,
    ]),
    meaningSets: meaningSets.all,
    slots: slots.all,
  };
}

/** A phrase and the numbers of all meanings that have it, rising. */
type Reading = { readonly phrase: Phrase; readonly meanings: ReadonlySet<number> };
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

function toScreen(chosen: ReadonlyMap<string, boolean>): GazetteerData["screen"] {
  const hashesOf = (capital: boolean): number[] => [
    ...new Set([...chosen].filter(([, isCapital]) => isCapital === capital).map(([word]) => hashWord(word))),
  ];
  return { any: hashesOf(false).sort((a, b) => a - b), capital: hashesOf(true).sort((a, b) => a - b) };
}

/** Every word of all phrases, numbered in order of code units. */
class WordList {
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(phrases: readonly Phrase[]) {
    const all = new Set(phrases.flatMap((phrase) => phrase.filter(isSlot).flatMap((slot) => slot.words)));
    this.numbers = new Map([...all].sort().map((word, at) => [word, at]));
  }

  numberOf(word: string): number {
    const number = this.numbers.get(word);
    if (number === undefined) throw new Error(`"${word}" is in no phrase`);
    return number;
  }

  joined(): string {
    return [...this.numbers.keys()].join(" ");
  }
}

/** Every different row of numbers, numbered in the order of first use. */
class NumberedRows {
  readonly all: (readonly number[])[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(row: readonly number[]): number {
    const key = row.join();
    const number = this.numbers.get(key) ?? this.all.length;
    if (number === this.all.length) this.all.push(row);
    this.numbers.set(key, number);
    return number;
  }
}

/** The number that stands for an element in `GazetteerData.phrases`. */
function toNumber(element: Phrase[number], words: WordList, slots: NumberedRows): number {
  if (!isSlot(element)) return SYMBOLS[element];
  const capitals = CAPITALS.indexOf(element.capitals);
  const [only, ...others] = element.words.map((word) => words.numberOf(word)).sort((a, b) => a - b);
  if (only === undefined) throw new Error("a place without words");
  if (others.length === 0) return toWordElement(only, capitals);
  return FIRST_SLOT + slots.numberOf([capitals, only, ...others]);
}

const SYMBOLS = { gap: GAP, open: OPEN, close: CLOSE } as const;
