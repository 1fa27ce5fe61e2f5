import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import { findBrief } from "../../../src/briefs/brief-shelf.ts";
import type { Card } from "../../../src/briefs/card.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { bundledBriefs } from "../../../src/bundled/bundled-briefs.ts";
import { provideTexts } from "../fake-texts.ts";
import { type OpenCard, openCard } from "./open-card.ts";

// At first sight a card says what it is for: who or what it is, as of when, a key point, and the question with its answer.

const WINDOW = { width: 1280, height: 800 };
const MIDDLE = new DOMRect(600, WINDOW.height / 2 - 12, 90, 24);

/** Pages of so many days after that of the explainer. Its translations differ in their lengths alone. */
const PAGES = { own: [0, 6, 250], translated: [6] };

/** Some hundred cards take their time. */
const TIMEOUT = 60_000;

let open: OpenCard | null = null;

beforeAll(async () => {
  provideTexts();
  await screen.viewport(WINDOW.width, WINDOW.height);
});

afterEach(() => {
  vi.restoreAllMocks();
  open?.close();
});

afterAll(() => screen.viewport(1000, 800));

const VERSIONS = Object.entries(bundledBriefs.languages).flatMap(([id, languages]) =>
  languages.map((language) => [id, language] as const),
);

describe("at first sight, with the mention in the middle of a usual window,", () => {
  it.each(VERSIONS)(
    "every card of %s in %s has a key point and the first question with its answer",
    async (id, language) => {
      const brief = findBrief(bundledBriefs, id, [language]);
      const problems: string[] = [];
      for (const { id: entity } of brief?.entities ?? []) {
        for (const days of brief?.translatedFrom ? PAGES.translated : PAGES.own) {
          const card = brief && chooseCard(brief, { entity, pageDate: addDays(brief.asOf, days) });
          if (!card) throw new Error(entity);
          open = await openCard(card, MIDDLE);
          problems.push(...findProblems(open.root, card).map((problem) => `${entity} ${days} days later: ${problem}`));
          open.close();
          open = null;
        }
      }
      expect(problems).toEqual([]);
    },
    TIMEOUT,
  );
});

it("has the browser look up nothing that takes it 20 ms the first time", async () => {
  const [id = "", language = ""] = VERSIONS.find((one) => one[1] === "en") ?? [];
  const brief = findBrief(bundledBriefs, id, [language]);
  const entity = brief?.entities.find(({ questions }) => questions.length > 0)?.id ?? "";
  const card = brief && chooseCard(brief, { entity, pageDate: addDays(brief.asOf, 250) });
  if (!card) throw new Error("no card");
  const slow = ["DateTimeFormat", "ListFormat", "Locale", "NumberFormat", "Segmenter"] as const;
  const asked = [
    ...slow.map((name) => vi.spyOn(Intl, name)),
    vi.spyOn(Number.prototype, "toLocaleString"),
    vi.spyOn(Date.prototype, "toLocaleString"),
  ];
  open = await openCard(card, MIDDLE);
  expect(open.root.querySelector(".time")?.textContent).toMatch(/\d{4}/);
  expect(asked.filter((spy) => spy.mock.calls.length > 0).map((spy) => spy.getMockName())).toEqual([]);
});

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is not as it should be. */
function findProblems(root: ShadowRoot, card: Card): readonly string[] {
  const problems: string[] = [];
  const find = (selector: string): Element | null => root.querySelector(selector);
  const edge = (selector: string) => (find(selector) as Element).getBoundingClientRect();
  const [box, body] = [edge(".card"), edge(".body")];
  if (box.top < 0 || box.bottom > innerHeight) problems.push("out of the window");
  if (box.top < MIDDLE.bottom && box.bottom > MIDDLE.top) problems.push("over its line");
  const first = [".name", ".time", ".role", ".key-points > li", ".questions > li"];
  for (const selector of first) {
    const item = find(selector)?.getBoundingClientRect();
    if (!item || item.height === 0) problems.push(`no ${selector}`);
    else if (item.top < body.top - 1 || item.bottom > body.bottom)
      problems.push(`${selector} ends ${Math.round(item.bottom - body.bottom)} px too low`);
  }
  if (!find(".questions details[open] .answer")) problems.push("the answer is not open");
  if (edge(".name").height > 37) problems.push("the name takes more than a line");
  if (edge(".time").height > 22) problems.push("the time takes more than a line");
  for (const line of linesIn(find(".body") as Element))
    if (line.top < body.bottom - 1 && line.bottom > body.bottom + 1) problems.push("a line is cut through");
  const shownPoints = [...root.querySelectorAll(".key-points > li")].filter(
    (item) => item.getBoundingClientRect().bottom <= body.bottom,
  );
  const follows = find(".follows") as HTMLElement;
  const isCut = (find(".body") as Element).scrollHeight > (find(".body") as Element).clientHeight;
  if (isCut !== follows.checkVisibility()) problems.push("does not say what follows");
  const left = card.keyPoints.length - shownPoints.length;
  if (isCut && left > 0 && !follows.textContent?.includes(`${left} key point`))
    problems.push(`says “${follows.textContent}”`);
  return problems;
}

/** Where the lines of text are. */
function linesIn(element: Element): readonly DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(".unseen") || !node.parentElement?.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    lines.push(...range.getClientRects());
  }
  return lines;
}
