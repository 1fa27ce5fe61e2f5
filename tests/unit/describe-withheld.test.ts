import { describe, expect, it } from "vitest";
import { describeWithheld } from "../../scripts/describe-withheld.ts";
import type { WithholdRule } from "../../src/mentions/decision.ts";

/** Every rule once: the compiler says when one is missing. */
const RULES: Readonly<Record<WithholdRule, true>> = {
  "page-silent": true,
  "neighbourhood-silent": true,
  rival: true,
  "something-else": true,
  "another-time": true,
  "not-the-event": true,
  covered: true,
  "before-the-story": true,
};

describe("why something is not marked", () => {
  it.each(Object.keys(RULES))("has words for %s", (rule) => {
    expect(describeWithheld({ rule, names: [] })).not.toBe("");
  });

  it("names what was missing", () => {
    const names = ["Ukraine", "Russia"];
    expect(describeWithheld({ rule: "page-silent", names })).toBe("missing on the page: a word for Ukraine or Russia");
    expect(describeWithheld({ rule: "page-silent", names: [] })).toBe("the page says too little of the story");
  });

  it("knows no other rule", () => {
    expect(() => describeWithheld({ rule: "mood", names: [] })).toThrow('no words for the rule "mood"');
  });
});
