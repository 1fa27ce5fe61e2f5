import "../fake-browser/fake-browser.ts";

import { expect, it } from "vitest";
import { writeCsv, writeMarkdown } from "../../../src/options/cards/write-cards.ts";
import { buildCard } from "../builders.ts";

const HEAD = '\ufeff"name","explainer","language","opened","last","saved"\r\n';

it("cards are written as CSV, quoted and with a head line", () => {
  const card = buildCard({ name: 'The "Ferry", the old one', story: "A\nstory", opened: 3, saved: true });
  expect(writeCsv([card])).toBe(`${HEAD}"The ""Ferry"", the old one","A\nstory","en","3","2025-06-02","yes"\r\n`);
  expect(writeCsv([])).toBe(HEAD);
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("in CSV nothing is a formula: %j", (name) => {
  expect(writeCsv([buildCard({ name })])).toContain(`"'${name}"`);
});

it("cards are written as a list in Markdown, in which names mean nothing else", () => {
  const cards = [buildCard({ name: "*The* [Ferry]\n# 2", opened: 2, saved: true }), buildCard()];
  expect(writeMarkdown(cards)).toBe(
    [
      "# Cards",
      "",
      "- **\\*The\\* \\[Ferry\\] \\# 2** (A story): opened 2 times, last on 2 June 2025 · saved",
      "- **An entity** (A story): opened once, on 2 June 2025",
      "",
    ].join("\n"),
  );
});
