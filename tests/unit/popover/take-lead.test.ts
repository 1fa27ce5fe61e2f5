import { expect, test } from "vitest";
import { takeLead } from "../../../src/popover/take-lead.ts";

test.each([
  [
    "a short answer is all lead",
    "en",
    "Because another person asked. Nothing came of it.",
    ["Because another person asked. Nothing came of it.", ""],
  ],
  [
    "a long one is cut after the sentence that answers",
    "en",
    `None was agreed in the end. Both sides ${"said a great deal ".repeat(6)}afterwards.`,
    ["None was agreed in the end.", `Both sides ${"said a great deal ".repeat(6)}afterwards.`],
  ],
  [
    "a word alone is no answer",
    "de",
    `Nein. Beide Seiten ${"sagten danach sehr viel ".repeat(6)}mehr. Dann war Schluss.`,
    [`Nein. Beide Seiten ${"sagten danach sehr viel ".repeat(6)}mehr.`, "Dann war Schluss."],
  ],
  ["a sentence is never cut", "en", "It goes on ".repeat(30).trim(), ["It goes on ".repeat(30).trim(), ""]],
  ["nothing is nothing", "en", "", ["", ""]],
])("%s", (_, language, answer, parts) => {
  expect(takeLead(answer, language)).toEqual(parts);
});
