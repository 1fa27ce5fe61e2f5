import { foldText } from "../fold.ts";

/** How a pattern word is written: `lower` matches any case, `initial` wants a capital first letter, `all` wants capitals. */
export type Capitals = "lower" | "initial" | "all";

/** One place of a pattern that any of several single words can fill. */
export type Slot = { readonly capitals: Capitals; readonly words: readonly string[] };

/** `gap`: up to seven other words of the same sentence. `open` and `close` enclose the part of the pattern to be marked. */
export type PatternElement = Slot | "gap" | "open" | "close";

/** One way to spell a pattern: slots that follow each other, with gaps where the author wrote `…`. */
export type Phrase = readonly PatternElement[];

/** Tells words from gaps and from what encloses the part to be marked. */
export function isSlot(element: PatternElement): element is Slot {
  return typeof element === "object";
}

/** A pattern that cannot be read; the message says what was expected, and `at` where in it. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  /** Offset in the pattern. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * Read a pattern as brief authors write it; the notation is in docs/explainers.md under "Surface forms".
 *
 * Alternatives that are single words share a slot; an empty one or one of several words makes a phrase of its own, so
 * that a phrase is always a plain row of slots.
 *
 * @param spell - How the words of the slots are given: folded, unless told otherwise.
 * @returns At least one phrase, each with at least one slot; none begins or ends with a gap.
 * @throws PatternError naming the offset.
 */
export function parsePattern(pattern: string, spell: (word: string) => string = foldText): readonly Phrase[] {
  let phrases: PatternElement[][] = [[]];
  for (const chunk of splitChunks(pattern)) {
    const choices = chunk.symbol ? [[chunk.symbol]] : readChoices(chunk.text, chunk.at, spell);
    phrases = phrases.flatMap((phrase) => choices.map((choice) => [...phrase, ...choice]));
    if (phrases.length > MOST_SPELLINGS) throw tooMany(chunk.at);
  }
  return phrases.map((phrase) => checkPhrase(phrase, pattern));
}

type Chunk = { readonly text: string; readonly at: number; readonly symbol?: "gap" | "open" | "close" };

/** Words, gaps and brackets; a word ends at a space or bracket that no brace encloses. */
function splitChunks(pattern: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let braceAt = -1;
  const flush = (end: number): void => {
    if (end > start) chunks.push(toChunk(pattern.slice(start, end), start));
    start = end + 1;
  };
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "{") {
      if (braceAt >= 0) throw new PatternError("one pair of braces at a time: they cannot stand inside each other", at);
      braceAt = at;
    } else if (character === "}") {
      if (braceAt < 0) throw new PatternError("a { before this }", at);
      braceAt = -1;
    } else if (braceAt < 0 && (character === "[" || character === "]")) {
      flush(at);
      chunks.push({ text: character, at, symbol: character === "[" ? "open" : "close" });
    } else if (braceAt < 0 && /\s/.test(character)) flush(at);
  }
  if (braceAt >= 0) throw new PatternError("a } for this {", braceAt);
  flush(pattern.length);
  return chunks;
}

function toChunk(text: string, at: number): Chunk {
  return text === "…" || text === "..." ? { text, at, symbol: "gap" } : { text, at };
}

/** Every way to fill a chunk: one slot for its single words by capitals, and a row of slots for each longer spelling. */
function readChoices(
  chunk: string,
  at: number,
  spell: (word: string) => string,
): readonly (readonly PatternElement[])[] {
  const bySlot = new Map<Capitals, string[]>();
  const choices: PatternElement[][] = [];
  if (countSpellings(chunk) > MOST_SPELLINGS) throw tooMany(at);
  for (const spelling of expandBraces(chunk).flatMap(withPlainNumber)) {
    const words = splitWords(spelling);
    const [only] = words;
    if (words.length === 1 && only)
      bySlot.set(capitalsOf(only), [...(bySlot.get(capitalsOf(only)) ?? []), spell(only)]);
    else choices.push(words.map((word) => ({ capitals: capitalsOf(word), words: [spell(word)] })));
    if (words.length === 0 && spelling !== "") throw new PatternError(`a letter or digit in "${spelling}"`, at);
  }
  for (const [capitals, words] of bySlot) choices.push([{ capitals, words: [...new Set(words)] }]);
  return choices;
}

const MOST_SPELLINGS = 2_000;

function tooMany(at: number): PatternError {
  return new PatternError("fewer alternatives: this pattern has over 2,000 spellings", at);
}

/** How many ways there are to fill the braces of a chunk: two in each of thirty pairs are a thousand million. */
function countSpellings(chunk: string): number {
  let count = 1;
  for (const [, inside = ""] of chunk.matchAll(/\{([^}]*)\}/g)) count *= splitAlternatives(inside).length;
  return count;
}

function expandBraces(text: string): readonly string[] {
  const match = /^([^{]*)\{([^}]*)\}(.*)$/su.exec(text);
  if (!match) return [text];
  const [, before = "", inside = "", after = ""] = match;
  const rest = expandBraces(after);
  return splitAlternatives(inside).flatMap((choice) => rest.map((tail) => before + choice + tail));
}

/** A comma between digits belongs to the number: `{1,000,6,000}` are two alternatives. */
function splitAlternatives(inside: string): readonly string[] {
  return inside.split(/(?<!\d),|,(?!\d{3}(?!\d))/u).map((choice) => choice.trim());
}

/** `6,000` is also written `6000`; with a space or a point the search sees the same words as with the comma. */
function withPlainNumber(spelling: string): readonly string[] {
  const plain = spelling.replace(/(?<=\d),(?=\d{3})/gu, "");
  return plain === spelling ? [spelling] : [spelling, plain];
}

/** The words of a spelling as the search will see them: runs of letters and digits. */
function splitWords(spelling: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  for (const character of spelling) {
    if (foldText(character) === " ") {
      if (word) words.push(word);
      word = "";
    } else word += character;
  }
  if (word) words.push(word);
  return words;
}

function capitalsOf(word: string): Capitals {
  if (!/^\p{Lu}/u.test(word)) return "lower";
  return word === word.toUpperCase() ? "all" : "initial";
}

function checkPhrase(phrase: readonly PatternElement[], pattern: string): Phrase {
  const solid = phrase.filter((element) => element !== "open" && element !== "close");
  if (solid.length === 0 || solid.every((element) => element === "gap")) throw new PatternError("at least one word", 0);
  if (solid[0] === "gap" || solid.at(-1) === "gap")
    throw new PatternError("a word on both sides of …", pattern.indexOf("…"));
  const opens = phrase.filter((element) => element === "open").length;
  const closes = phrase.filter((element) => element === "close").length;
  if (opens !== closes || opens > 1)
    throw new PatternError("one [ and one ] after it", Math.max(0, pattern.search(/[[\]]/)));
  return phrase;
}
