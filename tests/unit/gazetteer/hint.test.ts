import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGate } from "../../../src/gazetteer/compile/compile-gate.ts";
import { createGate } from "../../../src/gazetteer/gate.ts";
import { createHint } from "../../../src/gazetteer/hint.ts";
import { buildBrief, buildStory } from "../builders.ts";

const CASES = 20_000;
/** Another one every run; put a printed one here to run its cases again. */
const SEED = Date.now() & 0x7fffffff;

const FIRST = ["Ukraine", "Київ", "Украина", "Zelenskyy", "Kijów", "ЗСУ", "İzmir"];
const REST = ["Russia", "Путін", "Russland", "Москва"];

const story = buildStory({
  requires: ["home", "other"],
  evidence: [
    { name: "home", weight: 1, patterns: FIRST },
    { name: "other", weight: 1, patterns: REST },
  ],
});
const gate = compileGate([buildBrief({ story })]);

describe("a hint", () => {
  it(`is given wherever the gate knows a word, in ${CASES} random texts`, () => {
    const hint = createHint(gate.hints, true);
    let known = 0;
    const word = fc.constantFrom(...FIRST, ...REST, "Anything", "ähnlich", "другое").chain(disguise);
    const text = fc.array(fc.tuple(word, fc.constantFrom(" ", ", ", "\n", "’s ", "-")), { maxLength: 5 });
    fc.assert(
      fc.property(text, (pieces) => {
        const one = pieces.flat().join("");
        const words = createGate(gate);
        words.passes(one);
        words.passes(" ");
        if (!words.namesAny()) return;
        known += 1;
        expect(hint(one), JSON.stringify(one)).toBe(true);
      }),
      { seed: SEED, numRuns: CASES },
    );
    console.log(`${CASES} texts, ${known} with a word of the gate; seed ${SEED}`);
    expect(known).toBeGreaterThan(CASES / 2);
  });

  it("asks only after the first thing a story requires, unless told to ask after all", () => {
    expect(createHint(gate.hints, false)("Russland und Путін")).toBe(false);
    expect(createHint(gate.hints, true)("Russland und Путін")).toBe(true);
    expect(createHint(gate.hints, false)("endUkraine, at the edge of a block")).toBe(true);
  });

  it("is not given where no word begins like one of the story", () => {
    expect(createHint(gate.hints, true)("Select an element; the numerator is 3. Ruf mich an, москит!")).toBe(false);
    expect(createHint(gate.hints, false)("")).toBe(false);
  });

  it("is never given when no story requires anything", () => {
    expect(createHint(compileGate([buildBrief()]).hints, true)("Ukraine")).toBe(false);
  });
});

/** A word as pages write it: in any case, decomposed, without accents, with soft hyphens or invisible marks inside. */
function disguise(word: string): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(
        (one: string) => one,
        (one: string) => one.toUpperCase(),
        (one: string) => one.toLowerCase(),
        (one: string) => one.normalize("NFD"),
        (one: string) => one.normalize("NFD").replace(/\p{M}/gu, ""),
      ),
      fc.constantFrom("", "\u00ad", "\u200b", "\u0301", "\u2060"),
      fc.integer({ min: 1, max: 6 }),
    )
    .map(([write, mark, at]) => {
      const written = write(word);
      return written.slice(0, at) + mark + written.slice(at);
    });
}
