import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPinnedCard, type PinnedCard } from "../../../src/content-script/card/pinned-card.ts";
import { describePlace, PATIENCE } from "../../../src/content-script/card/seek-pin.ts";
import type { MarkedMention, MarkedMentions } from "../../../src/content-script/mark/marked-mention.ts";
import type { AskBackground } from "../../../src/messages/ask-background.ts";
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
  pins.seek(PIN);
  present = [mention(2, "anna", "Anna came.")];
  expect(pins.find()).toEqual({ mention: 2, pin: PIN });
  expect(asked).toEqual(["getPin"]);
});

it("is asked for again when the page has gone to another address, and only then", async () => {
  const at: string[] = [];
  await recall(PIN, (page) => at.push(page));
  await pins.recall();
  history.replaceState(null, "", "#below");
  await pins.recall();
  history.replaceState(null, "", "?next");
  await pins.recall();
  history.replaceState(null, "", address);
  await pins.recall();
  expect(at).toEqual([address, new URL("?next", address).href, address]);
  present = [mention(1, "anna", "Anna came.")];
  expect(pins.find()?.mention).toBe(1);
});

it("is closed for good by the reader, though the page went to another address and back while it was open", async () => {
  present = [mention(1, "anna", "Anna came.")];
  await recall(PIN);
  pins.take(PIN);
  history.replaceState(null, "", "?next");
  await pins.recall();
  history.replaceState(null, "", address);
  await pins.recall();
  pins.remember(null);
  expect(pins.find()).toBeNull();
});

it("is asked for only when the background has heard that another was closed", async () => {
  present = [mention(1, "anna", "Anna came.")];
  let hear = (): void => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  await recall(PIN, () => {}, heard);
  pins.take(PIN);
  pins.remember(null);
  history.replaceState(null, "", "?next");
  const again = pins.recall();
  await Promise.resolve();
  expect(asked).toEqual(["getPin", "keepPin"]);
  hear();
  await again;
  expect(asked).toEqual(["getPin", "keepPin", "getPin"]);
});

it("is forgotten at its own address, when another was pinned since at another", async () => {
  const at: string[] = [];
  present = [mention(1, "anna", "Anna came.")];
  history.replaceState(null, "", "?next");
  await recall(null, (page) => at.push(page));
  pins.remember(PIN);
  history.replaceState(null, "", address);
  pins.take(PIN);
  await reconcile();
  pins.remember(null);
  expect(at).toEqual([new URL("?next", address).href, new URL("?next", address).href, address]);
});

it("is remembered by a sentence that is cut where it is long", async () => {
  const long = "Anna came and went. ".repeat(100);
  present = [mention(1, "anna", long)];
  await recall(null);
  const [first] = present;
  if (first) pins.remember({ ...PIN, ...describePlace(marked, first) });
  expect(asked).toEqual(["getPin", "keepPin"]);
  expect(kept?.sentence).toBe(long.slice(0, 200));
  await recall(kept);
  expect(pins.find()?.mention).toBe(1);
});

let kept: Pin | null;

/**
 * Begin as on a page that was left with this card pinned.
 *
 * @param tell - Told of which page something is asked.
 * @param heard - When the background has remembered what it is told to.
 */
async function recall(pin: Pin | null, tell: (page: string) => void = () => {}, heard?: Promise<void>): Promise<void> {
  const ask = (async (question: string, page: string, told?: Pin) => {
    asked.push(question);
    tell(page);
    if (question === "getPin") return pin;
    kept = told ?? null;
    await heard;
  }) as unknown as AskBackground;
  pins = createPinnedCard(marked, ask);
  await pins.recall();
}

/** Everything that follows from what has been done, without waiting for time to pass. */
async function reconcile(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
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
  wanted: () => present,
  byId: (id) => present.find((one) => one.id === id) ?? null,
  rangeOf: () => null,
  setCurrent: () => {},
  hide: () => {},
};
