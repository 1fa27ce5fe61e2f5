import type { Brief, Entity, Story } from "../briefs/brief.ts";
import type { EntityRules, Saying, Sense, StoryRules } from "./candidate.ts";
import { chooseScreenWords } from "./choose-screen-words.ts";
import type { GazetteerData } from "./gazetteer-data.ts";
import { type Capitals, type Phrase, parsePattern, type Slot } from "./parse-pattern.ts";

/**
 * Compile the surface forms and the evidence of briefs into the tables that the script of every page searches with.
 *
 * Done when Sidelight is built, so that a page only opens the tables. The same briefs give the same tables.
 *
 * @throws PatternError when a pattern cannot be read; a checked brief has none such.
 */
export function compileGazetteer(briefs: readonly Brief[]): GazetteerData {
  const senses: Sense[] = [];
  const readings: Reading[] = [];
  briefs.forEach((brief, at) => {
    for (const { sense, patterns } of sayings(brief, at)) {
      const spoken = patterns.flatMap((pattern) => parsePattern(pattern));
      if (spoken.length === 0) continue;
      for (const phrase of withoutRepeats(spoken)) readings.push({ sense: senses.length, phrase });
      senses.push(sense);
    }
  });
  const words = new WordList(readings.map(({ phrase }) => phrase));
  const slots = new SlotList(words);
  const phrases = readings.map(({ sense, phrase }) => [sense, ...phrase.map((element) => slots.codeOf(element))]);
  return {
    briefs: briefs.map(toRules),
    words: words.joined(),
    firstWords: words.firstWords,
    screenWords: [...chooseScreenWords(readings.map(({ phrase }) => phrase))]
      .map((word) => words.numberOf(word))
      .sort((a, b) => a - b),
    senses: senses.map(({ brief, says, name }) => [brief, says, name]),
    slots: slots.all,
    phrases,
  };
}

type Reading = { readonly sense: number; readonly phrase: Phrase };
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

function withoutRepeats(phrases: readonly Phrase[]): readonly Phrase[] {
  return [...new Map(phrases.map((phrase) => [JSON.stringify(phrase), phrase])).values()];
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

/** Every word of all phrases, numbered: those that can begin a phrase first, each part in order of code units. */
class WordList {
  readonly firstWords: number;
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(phrases: readonly Phrase[]) {
    const first = new Set(phrases.flatMap((phrase) => phrase.find(isSlot)?.words ?? []));
    const all = new Set(phrases.flatMap((phrase) => phrase.filter(isSlot).flatMap((slot) => slot.words)));
    const later = [...all].filter((word) => !first.has(word));
    this.firstWords = first.size;
    this.numbers = new Map([...[...first].sort(), ...later.sort()].map((word, at) => [word, at]));
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

/** Every different slot, numbered in the order of first use. */
class SlotList {
  readonly all: number[][] = [];
  private readonly codes = new Map<string, number>();
  private readonly words: WordList;

  constructor(words: WordList) {
    this.words = words;
  }

  /** The number that stands for an element in `GazetteerData.phrases`. */
  codeOf(element: Phrase[number]): number {
    if (!isSlot(element)) return SYMBOL_CODES[element];
    const slot = [
      CAPITALS_CODES[element.capitals],
      ...element.words.map((word) => this.words.numberOf(word)).sort((a, b) => a - b),
    ];
    const key = slot.join();
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    this.all.push(slot);
    this.codes.set(key, this.all.length + 2);
    return this.all.length + 2;
  }
}

const SYMBOL_CODES = { gap: 0, open: 1, close: 2 } as const;
const CAPITALS_CODES: Record<Capitals, number> = { lower: 0, initial: 1, all: 2 };

function isSlot(element: Phrase[number]): element is Slot {
  return typeof element === "object";
}
