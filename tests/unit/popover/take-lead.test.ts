import { expect, test } from "vitest";
import { takeLead } from "../../../src/popover/take-lead.ts";

test.each<[string, string, readonly [string, string]]>([
  [
    "a short answer is all lead",
    "Because another person asked. Nothing came of it.",
    ["Because another person asked. Nothing came of it.", ""],
  ],
  [
    "a long one is cut after the sentence that answers",
    `None was agreed in the end. Both sides ${"said a great deal ".repeat(6)}afterwards.`,
    ["None was agreed in the end.", `Both sides ${"said a great deal ".repeat(6)}afterwards.`],
  ],
  [
    "a word alone is no answer",
    `Nein. Beide Seiten ${"sagten danach sehr viel ".repeat(6)}mehr. Dann war Schluss.`,
    [`Nein. Beide Seiten ${"sagten danach sehr viel ".repeat(6)}mehr.`, "Dann war Schluss."],
  ],
  ["a sentence is never cut", "It goes on ".repeat(30).trim(), ["It goes on ".repeat(30).trim(), ""]],
  ["nothing is nothing", "", ["", ""]],
])("%s", (_, answer, parts) => {
  expect(takeLead(answer)).toEqual(parts);
});
