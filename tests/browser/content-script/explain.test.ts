import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Card } from "../../../src/briefs/card.ts";
import { type Explainer, explainMentions } from "../../../src/content-script/explain.ts";
import type { MarkedMention, MarkedMentions } from "../../../src/content-script/marked-mention.ts";
import type { AskBackground } from "../../../src/content-script/spot-mentions.ts";
import { openPopover } from "../../../src/popover/open-popover.tsx";
import { offerPopover } from "../../../src/ui/popover-port.ts";
import { SETTINGS } from "./spot-page.ts";

// The whole way from what a reader does to the card, in random order, with answers of the background that come late.

const WORDS = ["Anna", "Berta", "Clara"];

let controller: AbortController;
let explainer: Explainer;
/** Mentions that are marked now, by their place in the text. */
let present: Set<number>;
/** Answers that the background owes. */
let owed: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  offerPopover({ open: openPopover });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  document.body.innerHTML = "";
});

type Step = { readonly name: string; readonly run: () => void };

const step = (name: string, run: () => void): Step => ({ name, run });
const word = fc.integer({ min: 0, max: WORDS.length - 1 });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  word.map((at) => step(`point at ${at}`, () => send("pointermove", ...middleOf(at)))),
  word.map((at) => step(`tap ${at}`, () => send("click", ...middleOf(at), "touch"))),
  word.map((at) => step(`take ${at} from the page`, () => take(at))),
  word.map((at) => step(`put ${at} back`, () => present.add(at))),
  fc.constantFrom(-1, 0, 1).map((by) => step(`go on by ${by}`, () => explainer.openFrom(by))),
  fc.constantFrom(10, 300, 600).map((wait) => step(`wait for ${wait} ms`, () => vi.advanceTimersByTime(wait))),
  fc.constantFrom(
    step("point at nothing", () => send("pointermove", 700, 500)),
    step("point at the card", () => sendToCard("pointermove")),
    step("press on nothing", () => send("pointerdown", 700, 500)),
    step("scroll", () => document.dispatchEvent(new Event("scroll"))),
    step("escape", pressEscape),
    step("the newest answer comes", () => owed.pop()?.()),
    step("the oldest answer comes", () => owed.shift()?.()),
  ),
);

it("there is one card at the most, never without its mention, and Esc leaves all as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 24 }), async (steps) => {
      openPage();
      const before = describePage();
      for (const { run } of steps) {
        run();
        await settle();
        const cards = findCards();
        expect(cards.length).toBeLessThanOrEqual(1);
        for (const card of cards) expect(namesOfPresent()).toContain(card.getAttribute("aria-label"));
      }
      // Whatever is still on its way must not come after the end.
      pressEscape();
      for (const answer of owed.splice(0)) answer();
      await settle();
      expect(describePage()).toEqual(before);
      controller.abort();
    }),
    { numRuns: 150 },
  );
});

function openPage(): void {
  document.body.innerHTML = `<p>${WORDS.join(" and then there was ")}.</p><button id="own">Own</button>`;
  document.querySelector<HTMLElement>("#own")?.focus();
  const text = textOfPage();
  getSelection()?.setBaseAndExtent(text, 9, text, 3);
  present = new Set(WORDS.keys());
  owed = [];
  controller = new AbortController();
  const ask = ((question: string, request: { entity: string }) => {
    if (question === "getPin" || question === "keepPin") return Promise.resolve(null);
    if (question === "openPopover") return Promise.resolve(true);
    return new Promise((resolve) => owed.push(() => resolve(cardOf(request.entity))));
  }) as unknown as AskBackground;
  explainer = explainMentions(
    marked,
    { settings: () => SETTINGS, published: () => null, ask, linksIn: () => [], textOf: (key) => key, language: "en" },
    controller.signal,
  );
}

function textOfPage(): Text {
  return document.querySelector("p")?.firstChild as Text;
}

function toRange(at: number): Range {
  const text = textOfPage();
  const start = text.data.indexOf(WORDS[at] ?? "");
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + (WORDS[at]?.length ?? 0));
  return range;
}

const toMention = (at: number): MarkedMention => ({
  id: at,
  brief: "a-story",
  entity: WORDS[at] ?? "",
  text: WORDS[at] ?? "",
  reason: "Named.",
  toRange: () => toRange(at),
  sentence: () => "",
});

const marked: MarkedMentions = {
  at: (x, y) => marked.all().find(({ toRange: range }) => isIn(range()?.getBoundingClientRect(), x, y)) ?? null,
  all: () => [...present].sort().map(toMention),
  byId: (id) => (present.has(id) ? toMention(id) : null),
  setCurrent: () => {},
};

function isIn(box: DOMRect | undefined, x: number, y: number): boolean {
  return box !== undefined && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

function cardOf(name: string): Card {
  return {
    brief: "a-story",
    briefTitle: "A story",
    language: "en",
    entity: name,
    kind: "person",
    name,
    role: "Somebody.",
    keyPoints: [],
    questions: [],
    sections: [],
    source: { title: "A report" },
    asOf: "2025-06-02",
    time: { page: "unknown" },
  };
}

function take(at: number): void {
  present.delete(at);
  explainer.update();
}

function middleOf(at: number): [number, number] {
  const { x, y, width, height } = toRange(at).getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

function send(
  type: string,
  clientX: number,
  clientY: number,
  pointerType = "mouse",
  target: Element = document.body,
): void {
  target.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerType, bubbles: true, composed: true }));
}

function sendToCard(type: string): void {
  const [card] = findCards();
  if (card) send(type, card.getBoundingClientRect().x + 20, card.getBoundingClientRect().y + 20, "mouse", card);
}

function pressEscape(): void {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true }),
  );
}

function findCards(): Element[] {
  return [...document.querySelectorAll("[popover]")];
}

function namesOfPresent(): string[] {
  return [...present].map((at) => WORDS[at] ?? "");
}

function describePage() {
  const selection = getSelection();
  return {
    cards: findCards().length,
    focus: document.activeElement?.id,
    selection: [String(selection), selection?.anchorOffset, selection?.focusOffset],
  };
}

/** Everything that follows from what has been done, without waiting for time to pass. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}
