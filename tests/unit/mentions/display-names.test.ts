import { describe, expect, it } from "vitest";
import { displayNames } from "../../../src/mentions/display-names.ts";

const rules = { called: { town: { en: "the town", de: "die Stadt" }, mayor: { en: "Ada Berg" } } };

describe("what readers are told was named", () => {
  it.each([
    ["de", ["die Stadt", "Ada Berg", "the vote"]],
    ["de-AT", ["die Stadt", "Ada Berg", "the vote"]],
    ["uk", ["the town", "Ada Berg", "the vote"]],
  ])("is told in %s, else in English, else by its own name without hyphens", (language, names) => {
    expect(displayNames(["town", "mayor", "the-vote"], rules, language)).toEqual(names);
  });

  it("is told once", () => {
    expect(displayNames(["town", "town"], rules, "en")).toEqual(["the town"]);
  });
});
