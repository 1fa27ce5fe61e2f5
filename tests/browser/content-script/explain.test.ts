import "./frames-of-tab.ts";

import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { acquireCardLock } from "../../../src/background/card-lock.ts";
import type { Card } from "../../../src/briefs/card.ts";
import { explainMentions } from "../../../src/content-script/card/explain.ts";
import type { Explainer } from "../../../src/content-script/card/explain-host.ts";
import type { MarkedMention, MarkedMentions } from "../../../src/content-script/mark/marked-mention.ts";
import { offerPopover } from "../../../src/frame/popover-port.ts";
import type { AskBackground } from "../../../src/messages/ask-background.ts";
import type { CardOpening } from "../../../src/messages/questions.ts";
import { openPopover } from "../../../src/popover/open-popover.tsx";
import { provideFrames } from "./frames-of-tab.ts";
import { SETTINGS } from "./spot-page.ts";

// The whole way from what a reader does to the card, in random order, with messages to and from the background that come late. The
// lock of the tab's card is the background's own.

const WORDS = ["Anna", "Berta", "Clara", "Dora"];

/** The words that each frame of a tab marks, by their place in the text; the test has them in one document. */
type Frames = readonly (readonly number[])[];

let controller: AbortController | undefined;
let explainers: readonly Explainer[];
/** The frame whose card the others have heard of. */
let cardIn: number | null;
/** Mentions that are marked now, by their place in the text. */
let present: Set<number>;
/** Messages that are on their way between the background and the frames. */
let owed: (() => void)[];
/** How many cards are being drawn, which takes some tasks and a frame. */
let opening = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  offerPopover({
    async open(...given) {
      opening += 1;
      return openPopover(...given).finally(() => {
        opening -= 1;
      });
    },
  });
});

afterEach(() => {
  controller?.abort();
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
  fc
    .tuple(fc.constantFrom(0, 1), fc.constantFrom(-1, 0, 1))
    .map(([at, by]) => step(`go on by ${by} in frame ${at}`, () => explainers[at]?.openFrom(by))),
  fc.constantFrom(10, 300, 600).map((wait) => step(`wait for ${wait} ms`, () => vi.advanceTimersByTime(wait))),
  fc.constantFrom(
    step("point at nothing", () => send("pointermove", 700, 500)),
    step("point at the card", () => sendToCard("pointermove")),
    step("press on nothing", () => send("pointerdown", 700, 500)),
    step("scroll", () => document.dispatchEvent(new Event("scroll"))),
    step("escape", pressEscape),
    step("the newest message comes", () => owed.pop()?.()),
    step("the oldest message comes", () => owed.shift()?.()),
  ),
);

/** Each with how long the reader waits after it, for a card that may be being drawn: not at all, until some of it is there, or until it stands. */
const anySteps = fc.array(fc.tuple(anyStep, fc.constantFrom(turnAround, waitForFrame, reconcile)), {
  minLength: 4,
  maxLength: 24,
});

it.each<[string, Frames]>([
  ["page", [[0, 1, 2, 3]]],
  [
    "page with a frame",
    [
      [0, 1],
      [2, 3],
    ],
  ],
])(
  "there is one card at the most in a %s, never without its mention, and Esc leaves all as it was",
  async (_what, frames) => {
    await fc.assert(
      fc.asyncProperty(anySteps, fc.boolean(), async (steps, comesToRest) => {
        openPage(frames);
        const before = describePage();
        for (const [{ run }, wait] of steps) {
          run();
          await wait();
          const names = namesOfCards();
          for (const frame of frames) expect(names.filter((name) => isOf(frame, name)).length).toBeLessThanOrEqual(1);
          // A frame that is slow to say whether its card stays is not waited for.
          if (owed.length === 0) expect(names.length).toBeLessThanOrEqual(1);
          for (const name of names) expect(namesOfPresent()).toContain(name);
        }
        if (comesToRest) {
          await deliverAll();
          expect(findCards().length).toBeLessThanOrEqual(1);
        }
        // Whatever is still on its way must not come after the end.
        pressEscape();
        await deliverAll();
        // Frames have each a focus of their own, but here they share one: a card may have come while another still had it.
        expect(describePage()).toEqual(frames.length > 1 ? { ...before, focus: expect.anything() } : before);
      }),
      { numRuns: 80 },
    );
  },
);

it("puts nothing on the page of a card that the reader leaves while it is drawn", async () => {
  openPage([[0, 1, 2, 3]]);
  const added: Node[] = [];
  const watch = new MutationObserver((changes) => added.push(...changes.flatMap((change) => [...change.addedNodes])));
  watch.observe(document, { childList: true, subtree: true });
  explainers[0]?.openFrom(0);
  await turnAround();
  while (opening === 0) {
    for (const message of owed.splice(0)) message();
    await turnAround();
  }
  pressEscape();
  await deliverAll();
  expect([added.length, findCards().length]).toEqual([0, 0]);
  watch.disconnect();
});

it("waits as long as it takes another frame to close the card that it is known to have open", async () => {
  openPage([[0], [3]]);
  explainers[0]?.openFrom(0);
  await deliverAll();
  expect(namesOfCards()).toEqual(["Anna"]);

  explainers[1]?.openFrom(0);
  await reconcile();
  // The card and the claim arrive at the background, but what the background asks the frame does not.
  for (const message of owed.splice(0)) message();
  await reconcile();
  vi.advanceTimersByTime(10_000);
  await reconcile();
  expect(namesOfCards()).toEqual(["Anna"]);

  await deliverAll();
  expect(namesOfCards()).toEqual(["Dora"]);
});

it("by key one goes on from the card that was closed last, forwards and back; the nearest stays the nearest", async () => {
  openPage([[0, 1, 2, 3]]);
  const places: number[] = [];
  for (const steps of [0, 1, 1, -1, 0]) places.push(await openAndClose(steps));
  const [nearest = 0] = places;
  expect(places).toEqual([0, 1, 2, 1, 0].map((on) => (nearest + on) % WORDS.length));
});

it("by key one begins with the nearest again when what was closed last is not marked any more", async () => {
  openPage([[0, 1, 2, 3]]);
  await openAndClose(0);
  take(await openAndClose(1));
  expect(await openAndClose(1)).toBe(await openAndClose(0));
});

it("a card stays for an hour while the pointer rests, on the mention or on the card (WCAG 1.4.13)", async () => {
  openPage([[0, 1, 2, 3]]);
  send("pointermove", ...middleOf(1));
  vi.advanceTimersByTime(600);
  await deliverAll();
  for (const rest of [() => {}, () => sendToCard("pointermove")]) {
    rest();
    vi.advanceTimersByTime(3_600_000);
    await deliverAll();
    expect(namesOfCards()).toEqual(["Berta"]);
  }
});

/** @returns The place of the mention whose card was open in between. */
async function openAndClose(steps: number): Promise<number> {
  explainers[0]?.openFrom(steps);
  await deliverAll();
  const [name = ""] = namesOfCards();
  pressEscape();
  await deliverAll();
  return WORDS.indexOf(name);
}

it("tells which card was opened last, also when it is closed, as long as the page is at its address", async () => {
  openPage([[0, 1, 2, 3]]);
  const [explainer] = explainers;
  expect(explainer?.lastCard()).toBeNull();
  explainer?.openFrom(0);
  await deliverAll();
  const [entity = ""] = namesOfCards();
  const beside = WORDS.filter((one) => one !== entity);
  const opened = { mention: WORDS.indexOf(entity), request: { brief: "a-story", entity, beside } };
  expect(explainer?.lastCard()).toMatchObject(opened);
  pressEscape();
  expect(explainer?.lastCard()).toMatchObject(opened);
  const here = location.href;
  history.pushState(null, "", "?elsewhere");
  expect(explainer?.lastCard()).toBeNull();
  history.replaceState(null, "", here);
});

function openPage(frames: Frames): void {
  document.body.innerHTML = `<p>${WORDS.join(" and then there was ")}.</p><button id="own">Own</button>`;
  document.querySelector<HTMLElement>("#own")?.focus();
  const text = textOfPage();
  getSelection()?.setBaseAndExtent(text, 9, text, 3);
  present = new Set(WORDS.keys());
  owed = [];
  controller?.abort();
  controller = new AbortController();
  cardIn = null;
  const { signal } = controller;
  provideFrames(frames.length, (frame, { args: [sequence, by] }) =>
    sent(() => explainers[frame]?.yieldCard(sequence as number, by as CardOpening)),
  );
  explainers = frames.map((words, at) => {
    const world = {
      site: null,
      published: () => null,
      search: () => ({ candidates: [], briefs: [] }),
      textOf: (key: string) => key,
      language: () => "en",
    };
    const isCardElsewhere = (): boolean => cardIn !== null && cardIn !== at;
    const host = { ...world, settings: () => SETTINGS, isCardElsewhere, isReaders: () => true, ask: askFrom(at) };
    return explainMentions(markedIn(words), host, signal);
  });
}

/** The background as a frame meets it: whatever it says comes late. */
function askFrom(frame: number): AskBackground {
  const from = { tab: 1, frame, window: 1, tabUrl: location.href, url: location.href, isPrivate: false };
  return ((question: string, arg: CardOpening & { entity: string }) => {
    if (question === "getPin" || question === "keepPin") return Promise.resolve(null);
    if (question === "reportCard") return sent(() => hear(frame, Boolean(arg)));
    if (question === "injectPopover") return Promise.resolve(true);
    if (question === "acquireCardLock") return sent(() => acquireCardLock(from, arg)).then((turn) => sent(() => turn));
    return sent(() => cardOf(arg.entity));
  }) as unknown as AskBackground;
}

function hear(frame: number, open: boolean): void {
  if (open) cardIn = frame;
  else if (cardIn === frame) cardIn = null;
}

/** What comes of a message when it has arrived. */
function sent<T>(arrive: () => T): Promise<T> {
  return new Promise((resolve) => owed.push(() => resolve(arrive())));
}

async function deliverAll(): Promise<void> {
  await reconcile();
  while (owed.length > 0) {
    for (const message of owed.splice(0)) message();
    await reconcile();
  }
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

function markedIn(words: readonly number[]): MarkedMentions {
  const isMarked = (at: number): boolean => words.includes(at) && present.has(at);
  const all = (): MarkedMention[] => words.filter(isMarked).map(toMention);
  return {
    at: (x, y) => all().find(({ toRange: range }) => isIn(range()?.getBoundingClientRect(), x, y)) ?? null,
    all,
    wanted: all,
    byId: (id) => (isMarked(id) ? toMention(id) : null),
    rangeOf: (id) => (isMarked(id) ? toRange(id) : null),
    setCurrent: () => {},
    hide: () => {},
  };
}

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
    sources: [{ title: "A report" }],
    asOf: "2025-06-02",
    time: { page: "unknown" },
  };
}

function take(at: number): void {
  present.delete(at);
  for (const explainer of explainers) explainer.update();
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

/** As it reaches the frames of a tab, whichever has the focus. */
function pressEscape(): void {
  for (const explainer of explainers) explainer.dismiss();
}

function findCards(): Element[] {
  return [...document.querySelectorAll("[popover]")];
}

function namesOfCards(): string[] {
  return findCards().map((card) => card.getAttribute("aria-label") ?? "");
}

function isOf(frame: readonly number[], name: string): boolean {
  return frame.includes(WORDS.indexOf(name));
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
async function reconcile(): Promise<void> {
  await turnAround();
  while (opening > 0) await waitForFrame();
}

async function waitForFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await turnAround();
}

/** Let what waits for nothing but its turn have it. */
async function turnAround(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}
