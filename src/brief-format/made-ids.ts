/** Ids that other places would confuse with theirs: those of the fixed parts of a brief. */
export const FIXED_IDS: readonly string[] = ["lead", "summary", "key-points", "questions"];

/** Makes ids for what its author gave none; each is given once. */
export type IdMaker = {
  /** Know an id that its author gave. */
  readonly take: (id: string) => void;
  /**
   * An id made of a text: its first words in Latin letters and digits, else the fallback; with a number where it is taken already.
   *
   * @param fallback - What it names, e.g. `section`.
   */
  readonly make: (text: string, fallback: string) => string;
};

/** @param taken - Ids that are given already. */
export function createIdMaker(taken: Iterable<string> = FIXED_IDS): IdMaker {
  const known = new Set(taken);
  /** The next number to try for each beginning: else a thousand alike would be counted through for each. */
  const next = new Map<string, number>();
  return {
    take: (id) => void known.add(id),
    make(text, fallback) {
      const begun = toId(text) || fallback;
      let id = begun;
      for (let number = next.get(begun) ?? 2; known.has(id) || RESERVED.has(id); number += 1) {
        id = `${begun}-${number}`;
        next.set(begun, number + 1);
      }
      known.add(id);
      return id;
    },
  };
}

/** Names that every object of JavaScript has: as ids they would be found where nothing was put. */
const RESERVED: ReadonlySet<string> = new Set(["constructor", "prototype"]);

/** Whether a name is one that every object has, such as `constructor` or `__proto__`. */
export function isReservedName(name: string): boolean {
  return RESERVED.has(name) || name in {};
}

/** The longest id that is made, in letters; longer texts are cut at a word. */
const LONGEST = 48;

/** Lower-case words joined by hyphens; empty when a text has no Latin letters and no digits. */
export function toId(text: string): string {
  const words =
    text
      .slice(0, 500)
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let id = words[0]?.slice(0, LONGEST) ?? "";
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > LONGEST) break;
    id += `-${word}`;
  }
  return id;
}
