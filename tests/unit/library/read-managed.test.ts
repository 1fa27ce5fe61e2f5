import { expect, it } from "vitest";
import { readManaged } from "../../../src/library/read-managed.ts";

const GOOD = "---\ntitle: House rules\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Skerry Crossing }]\n---\n";
const CONTEXT = { version: "0.1.0", now: 0, bundled: [] };

it("explainers of a policy are the organisation's, and a bad one costs only itself", () => {
  const { good, problems } = readManaged([GOOD, "no front matter", GOOD], CONTEXT, []);
  expect(good.map(({ entry }) => [entry.id, entry.managed])).toEqual([["house-rules", true]]);
  expect(problems).toEqual([
    {
      place: "explainers.1",
      found: "explainers.1:1: front matter: expected front matter first: fields between two lines of ---",
    },
    { place: "explainers.2", found: "house-rules is there twice" },
  ]);
});

it("an explainer of the reader's own of the same id is not replaced", () => {
  const { good, problems } = readManaged([GOOD], CONTEXT, ["house-rules"]);
  expect(good).toEqual([]);
  expect(problems).toEqual([
    { place: "explainers.0", found: "house-rules is also the id of an explainer that was added here" },
  ]);
});
