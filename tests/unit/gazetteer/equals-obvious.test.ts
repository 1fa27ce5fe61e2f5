import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { foldText } from "../../../src/gazetteer/fold.ts";
import { openGazetteerOf } from "../builders.ts";

const RUNS = 40_000;
const TEXTS_A_GAZETTEER = 500;
/** Another one every run; put a printed one here to run its cases again. */
const SEED = Date.now() & 0x7fffffff;

/** Few letters, so that words meet often: cases, marks, invisible characters, several scripts, digits. */
const LETTERS = [
  "a",
  "A",
  "b",
  "ä",
  "Ä",
  "а",
  "Б",
  "ё",
  "е",
  "İ",
  "ı",
  "i",
  "1",
  "0",
  "\u00ad",
  "\u0301",
  "ﬁ",
  "ß",
  "\u200d",
];
const BETWEEN = [" ", "  ", "\u00a0", "-", "\u2011", "\n", ", ", ". ", "’", "“", "”", "/", "@", "\ufffc"];

const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 3 });
const plainWord = fc.string({
  unit: fc.constantFrom("a", "A", "b", "ä", "а", "е", "i", "1", "0"),
  minLength: 1,
  maxLength: 3,
});
const pattern = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const text = fc
  .array(fc.tuple(word, fc.constantFrom(...BETWEEN)), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.flat().join(""));

it(`finds what the obvious way finds, and screens out none of it, in ${RUNS} random cases`, {
  timeout: 240_000,
}, () => {
  let cases = 0;
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 8 }),
      fc.array(text, { minLength: TEXTS_A_GAZETTEER, maxLength: TEXTS_A_GAZETTEER }),
      (patterns, texts) => {
        const gazetteer = openGazetteerOf(...patterns);
        for (const one of texts) {
          const fast = findCandidates(one, gazetteer).map(({ start, end }) => `${start}-${end}`);
          const obvious = findObviously(one, patterns);
          expect(new Set(fast), JSON.stringify({ one, patterns })).toEqual(obvious);
          gazetteer.screen.reset();
          if (obvious.size > 0) expect(gazetteer.screen.passes(one), JSON.stringify({ one, patterns })).toBe(true);
          cases += 1;
          found += obvious.size;
        }
      },
    ),
    { seed: SEED, numRuns: RUNS / TEXTS_A_GAZETTEER, endOnFailure: true },
  );
  console.log(`${cases} cases, ${found} phrases found; seed ${SEED}`);
  expect(cases).toBe(RUNS);
  expect(found).toBeGreaterThan(RUNS / 20);
});

/** Every phrase of the patterns by comparing it with every row of words, as one would explain it. */
function findObviously(text: string, patterns: readonly string[]): Set<string> {
  const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200d]*[\p{L}\p{N}])?/gu)]
    .filter(([word]) => !/^[ʹ-ʿ]+$/u.test(word))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
  const found = new Set<string>();
  for (const phrase of patterns.flatMap((one) => parsePattern(one))) {
    words.forEach(({ start }, from) => {
      const row = words.slice(from, from + phrase.length);
      const fits =
        row.length === phrase.length &&
        phrase.every(
          (slot, at) =>
            typeof slot === "object" &&
            slot.words.includes(foldText(row[at]?.word ?? "")) &&
            isWritten(row[at]?.word ?? "", slot.capitals),
        );
      if (!fits || !row.slice(1).every((next, at) => joins(text, row[at]?.end ?? 0, next.start))) return;
      const before = text.charAt(start - 1);
      if (before === "@") return;
      if (looksLikeAddress(text, start, row[0]?.end ?? 0)) return;
      found.add(`${start}-${row.at(-1)?.end}`);
    });
  }
  return found;
}

function isWritten(word: string, capitals: string): boolean {
  if (capitals === "lower") return true;
  const seen = capitals === "initial" ? word.charAt(0) : word;
  return seen !== seen.toLowerCase() && (capitals === "initial" || seen === seen.toUpperCase());
}

function joins(text: string, end: number, start: number): boolean {
  const between = text.slice(end, start);
  if (/^(?:\s|\p{M}|[-\u2011’“”]|\u00ad|\u200d)*$/u.test(between)) return true;
  return /^[.,]$/.test(between) && /\d/.test(text.charAt(end - 1)) && /\d/.test(text.charAt(start));
}

function looksLikeAddress(text: string, start: number, end: number): boolean {
  const from = Math.max(...[" ", "\u00a0", "\n", "“", "”"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(end).search(/[\s“”]/);
  const chunk = text.slice(from, rest < 0 ? text.length : end + rest);
  return /^[\w.+-]+@[\w-]+\./.test(chunk);
}
