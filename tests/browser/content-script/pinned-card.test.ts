import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MarkedMention, MarkedMentions } from "../../../src/content-script/marked-mention.ts";
import { createPinnedCard, type PinnedCard } from "../../../src/content-script/pinned-card.ts";
import { PATIENCE } from "../../../src/content-script/seek-pin.ts";
import type { AskBackground } from "../../../src/content-script/spot-mentions.ts";
import type { Pin } from "../../../src/messages/pin.ts";

const PIN: Pin = {
  brief: "a-story",
  entity: "anna",
  sentence: "Anna came.",
  number: 0,
  form: "beside",
  box: { left: 8, top: 20, size: null },
};

/** The page's mentions as they are marked by now, in page order. */
let present: readonly MarkedMention[];
let asked: string[];
let pins: PinnedCard;
const address = location.href;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  present = [];
  asked = [];
});

afterEach(() => {
  vi.useRealTimers();
  history.replaceState(null, "", address);
});

it("is found as soon as its mention is marked, and the background is asked once", async () => {
  await recall(PIN);
  expect(pins.find()).toBeNull();
  present = [mention(1, "berta", "Berta came.")];
  expect(pins.find()).toBeNull();
  present = [mention(2, "anna", "Anna came."), ...present];
  expect(pins.find()).toEqual({ mention: 2, pin: PIN });
  expect(asked).toEqual(["getPin"]);
});

it("belongs to its own sentence, whichever other of its entity is marked before", async () => {
  await recall(PIN);
  present = [mention(1, "anna", "Anna goes.")];
  expect(pins.find()).toBeNull();
  present = [...present, mention(2, "anna", "Anna came.")];
  expect(pins.find()?.mention).toBe(2);
});

it("belongs to the same one of several like sentences, once there are as many", async () => {
  await recall({ ...PIN, number: 1 });
  present = [mention(1, "anna", "Anna came.")];
  expect(pins.find()).toBeNull();
  present = [...present, mention(2, "anna", "Anna came.")];
  expect(pins.find()?.mention).toBe(2);
});

it.each([
  ["another card is opened", () => pins.take(null)],
  ["the page goes on to another address", () => history.replaceState(null, "", "?next")],
  ["too long a time has passed", () => vi.advanceTimersByTime(PATIENCE)],
])("is not looked for any more when %s", async (_what, end) => {
  await recall(PIN);
  end();
  present = [mention(1, "anna", "Anna came.")];
  expect(pins.find()).toBeNull();
});

it("is still looked for when the page goes to another place of itself", async () => {
  await recall(PIN);
  history.replaceState(null, "", "#below");
  present = [mention(1, "anna", "Anna came.")];
  expect(pins.find()?.mention).toBe(1);
});

it("is looked for again, and not forgotten, when the page takes its text away", async () => {
  present = [mention(1, "anna", "Anna came.")];
  await recall(PIN);
  pins.take(PIN);
  present = [];
  pins.lose();
  present = [mention(2, "anna", "Anna came.")];
  expect(pins.find()).toEqual({ mention: 2, pin: PIN });
  expect(asked).toEqual(["getPin"]);
});

it("is remembered by a sentence that is cut where it is long", async () => {
  const long = "Anna came and went. ".repeat(100);
  present = [mention(1, "anna", long)];
  await recall(null);
  pins.keep(1, PIN.form, PIN.box);
  expect(asked).toEqual(["getPin", "keepPin"]);
  expect(kept?.sentence).toBe(long.slice(0, 200));
  await recall(kept);
  expect(pins.find()?.mention).toBe(1);
});

let kept: Pin | null;

/** Begin as on a page that was left with this card pinned. */
async function recall(pin: Pin | null): Promise<void> {
  const ask = (async (question: string, _page?: string, told?: Pin) => {
    asked.push(question);
    if (question === "keepPin") kept = told ?? null;
    return question === "getPin" ? pin : undefined;
  }) as unknown as AskBackground;
  pins = createPinnedCard(marked, ask);
  await pins.recall();
}

function mention(id: number, entity: string, sentence: string): MarkedMention {
  return {
    id,
    brief: "a-story",
    entity,
    text: entity,
    reason: "Named.",
    toRange: () => null,
    sentence: () => sentence,
  };
}

const marked: MarkedMentions = {
  at: () => null,
  all: () => present,
  byId: (id) => present.find((one) => one.id === id) ?? null,
  setCurrent: () => {},
};
