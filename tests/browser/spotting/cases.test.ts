import { afterAll, afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openBundledGazetteer } from "../../bundled-gazetteer.ts";
import { describeFaults, judgeCase } from "../../spotting/judge-case.ts";
import { spotCase } from "../../spotting/spot-document.ts";
import { parseCases, type SpottingCase, type Stories } from "../../spotting/spotting-case.ts";
import storiesText from "../../spotting/stories.yaml?raw";

const files = import.meta.glob("../../spotting/cases/*.yaml", { query: "?raw", import: "default", eager: true });
const stories = parse(storiesText) as Stories;
const cases = Object.values(files).flatMap((text) => parseCases(text, stories));
const gazetteer = openBundledGazetteer();

afterEach(() => {
  document.body.replaceChildren();
});

for (const trap of new Set(cases.map((one) => one.trap))) {
  describe(`spotting: ${trap}`, () => {
    for (const one of cases.filter((other) => other.trap === trap)) {
      it(`${one.id}: ${one.why}${one.hard ? " (known to be hard)" : ""}`, async ({ task }) => {
        const { shown, naive } = await spotCase(one, gazetteer);
        const outcome = judgeCase(one, shown);
        const faults = describeFaults(one, outcome);
        Object.assign(task.meta, { spotting: { case: one, outcome, naive: judgeCase(one, naive), faults } });
        if (one.hard) expect(faults, "this hard case passes now: take away its `hard`").not.toEqual([]);
        else expect(faults).toEqual([]);
      });
    }
  });
}

describe("the labelled set", () => {
  it("has each id once", () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("has few hard cases", () => {
    expect(hardCases().length).toBeLessThanOrEqual(cases.length / 20);
  });
});

afterAll(() => {
  const hard = hardCases().map(({ id, hard: why }) => `\n  ${id}: ${why}`);
  console.log(`${cases.length} cases, ${hard.length} of them known to be hard${hard.join("")}`);
});

function hardCases(): readonly SpottingCase[] {
  return cases.filter(({ hard }) => hard);
}
