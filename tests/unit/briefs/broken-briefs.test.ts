import fc from "fast-check";
import { expect, test } from "vitest";
import { BriefError } from "../../../src/brief-format/brief-error.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { BRIEF_MD, ENTITIES_YAML } from "./brief-files.ts";

test("whatever is cut, doubled or put into the files, the brief is read or its mistakes are named", () => {
  fc.assert(
    fc.property(damage(BRIEF_MD), damage(ENTITIES_YAML), (words, entities) => {
      const files = {
        id: "harbour-bridge",
        words: { path: "brief.md", text: words },
        entities: { path: "entities.yaml", text: entities },
      };
      try {
        expect(readBrief(files, parsePattern).brief.id).toBe("harbour-bridge");
      } catch (error) {
        if (!(error instanceof BriefError)) throw error;
        for (const { place, field, expected } of error.mistakes) {
          const text = place.file === "brief.md" ? words : entities;
          expect(place.line).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(text.split("\n").length);
          expect(field).not.toBe("");
          expect(expected).not.toBe("");
        }
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);

/** The text after up to four edits, each replacing some lines by nothing, by themselves twice, or by something else. */
function damage(text: string): fc.Arbitrary<string> {
  const junk = fc.constantFrom(
    "",
    "- ",
    "{",
    "]",
    "&a *a",
    "? [x]: y",
    "key: |",
    "---",
    "...",
    "\t",
    "!!set {a}",
    "{#}",
    "…",
    "<<: *b",
    "0: 1",
    "null",
  );
  const edit = fc.record({ at: fc.nat(60), lines: fc.nat(3), twice: fc.boolean(), junk });
  return fc.array(edit, { maxLength: 4 }).map((edits) =>
    edits
      .reduce((lines, { at, lines: count, twice, junk: inserted }) => {
        const start = at % lines.length;
        const kept = twice ? lines.slice(start, start + count) : [];
        return lines.toSpliced(start, count, ...kept, ...kept, inserted);
      }, text.split("\n"))
      .join("\n"),
  );
}
