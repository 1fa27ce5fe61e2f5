import type { Brief, Entity, Story } from "../briefs/brief.ts";
import type { EntityRules, Saying, Sense, StoryRules } from "./candidate.ts";
import { chooseScreenWords } from "./choose-screen-words.ts";
import type { GazetteerData } from "./gazetteer-data.ts";
import { hashWord } from "./hash-word.ts";
import { type Phrase, parsePattern, type Slot } from "./parse-pattern.ts";
import { CAPITALS, CLOSE, END, FIRST_SLOT, GAP, OPEN, toWordElement } from "./phrase-table.ts";

/**
 * Compile the surface forms and the evidence of briefs into the tables that the script of every page searches with.
 *
 * Done when Sidelight is built, so that a page only opens the tables. The same briefs give the same tables.
 *
 * @throws PatternError when a pattern cannot be read; a checked brief has none such.
 */
export function compileGazetteer(briefs: readonly Brief[]): GazetteerData {
  const senses: Sense[] = [];
  const readings = new Map<string, Reading>();
  briefs.forEach((brief, at) => {
    for (const { sense, patterns } of sayings(brief, at)) {
      const spoken = patterns.flatMap((pattern) => parsePattern(pattern));
      if (spoken.length === 0) continue;
      for (const phrase of spoken) {
        const key = JSON.stringify(phrase);
        readings.set(key, { phrase, senses: new Set([...(readings.get(key)?.senses ?? []), senses.length]) });
      }
      senses.push(sense);
    }
  });
  const phrases = [...readings.values()].map(({ phrase }) => phrase);
  const words = new WordList(phrases);
  const slots = new NumberedRows();
  const senseSets = new NumberedRows();
  return {
    briefs: briefs.map(toRules),
    words: words.joined(),
    screen: toScreen(chooseScreenWords(phrases)),
    senses: senses.map(({ brief, says, name }) => [brief, says, name]),
    phrases: [...readings.values()].flatMap(({ phrase, senses: said }) => [
      senseSets.numberOf([...said]),
      ...phrase.map((element) => toNumber(element, words, slots)),
      END,
    ]),
    senseSets: senseSets.all,
    slots: slots.all,
  };
}

/** A phrase and the numbers of all senses that have it, rising. */
type Reading = { readonly phrase: Phrase; readonly senses: ReadonlySet<number> };
type Spoken = { readonly sense: Sense; readonly patterns: readonly string[] };

function sayings(brief: Brief, at: number): readonly Spoken[] {
  const { story } = brief;
  const say = (says: Saying, name: string, patterns: readonly string[]): Spoken => ({
    sense: { brief: at, says, name },
    patterns,
  });
  return [
    ...brief.entities.flatMap((entity) => [
      say("strong", entity.id, formsOf(entity, "strong")),
      say("contextual", entity.id, formsOf(entity, "contextual")),
      say("veto", entity.id, entity.vetoes),
    ]),
    ...story.evidence.map(({ name, patterns }) => say("evidence", name, patterns)),
    ...story.rivals.map(({ name, patterns }) => say("rival", name, patterns)),
    say("now", "", story.time?.cues ?? []),
    say("otherwise", "", story.time?.otherwise ?? []),
  ];
}

function formsOf(entity: Entity, strength: "strong" | "contextual"): readonly string[] {
  return entity.forms.filter((group) => group.strength === strength).flatMap((group) => group.patterns);
}

function toRules(brief: Brief): StoryRules {
  const { story } = brief;
  return {
    brief: brief.id,
    weights: Object.fromEntries(story.evidence.map(({ name, weight }) => [name, weight])),
    requires: story.requires.map((name) => speakersFor(name, story)),
    subject: story.requires[0] === undefined ? [] : speakersFor(story.requires[0], story),
    enough: story.enough,
    ...(story.time ? { from: story.time.from } : {}),
    ...(story.time?.until ? { until: story.time.until } : {}),
    entities: Object.fromEntries(brief.entities.map((entity) => [entity.id, toEntityRules(entity)])),
  };
}

/** The evidence group of a name, and the groups that speak for it. */
function speakersFor(name: string, { evidence }: Story): readonly string[] {
  return evidence.filter((group) => group.name === name || group.speaksFor === name).map((group) => group.name);
}

function toEntityRules({ kind, needs }: Entity): EntityRules {
  return { kind, ...(needs?.near ? { near: needs.near } : {}), ...(needs?.time ? { time: true } : {}) };
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

function isSlot(element: Phrase[number]): element is Slot {
  return typeof element === "object";
}
