import { expect, it } from "vitest";
import { kindOf } from "../../../src/capture/names/name-kind.ts";

it.each([
  ["Skerry Crossing", "", "place"],
  ["Azadi Square", "", "place"],
  ["Galata Köprüsü", "", "place"],
  ["Halvorsen Marine", "", "organisation"],
  ["Ostwick Shipping", "", "organisation"],
  ["Willow Wonders", "the", "organisation"],
  ["Anna Lindqvist", "", "person"],
  ["Anna Hill", "mayor", "person"],
] as const)("%s, with “%s” before it, is a %s", (name, before, kind) => {
  expect(kindOf(name.split(" "), settingOf(before))).toBe(kind);
});

it("is a person in spite of its last word where a title stands before it", () => {
  expect(kindOf(["Halvorsen", "Marine"], { ...settingOf(""), titles: ["Captain"] })).toBe("person");
});

function settingOf(before: string) {
  return { titles: [], before: new Map([[before, 2]]), after: new Map(), short: false };
}
