import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canYield } from "../../../src/intent/can-yield.ts";
import {
  type IntentEffect,
  type IntentEvent,
  type IntentState,
  isShown,
  mentionOf,
  NO_INTENT,
  type Place,
  pinOf,
} from "../../../src/intent/intent.ts";
import { CLOSE_DELAY, nextIntent } from "../../../src/intent/next-intent.ts";
import type { Pin } from "../../../src/messages/pin.ts";

const HOVER = { open: 500 };

const PIN: Pin = {
  brief: "a-story",
  entity: "an-entity",
  sentence: "It happened.",
  number: 0,
  form: "beside",
  box: { left: 8, top: 20, size: null },
};
const MOVED: Pin = { ...PIN, box: { ...PIN.box, left: 80 } };

describe("opening a card", () => {
  it("waits for the reader's delay of rest, and fetches the card meanwhile", () => {
    const { effects } = play([rest(1)]);
    expect(effects).toEqual([
      { type: "start-timer", token: 1, after: 500 },
      { type: "prepare", mention: 1 },
    ]);
  });

  it("opens when the delay is over", () => {
    expect(play([rest(1), timer(1)]).effects.at(-1)).toEqual({ type: "open", mention: 1, by: "hover", pin: null });
  });

  it("does not open for a pointer passing by", () => {
    expect(play([pass(1), timer(1)]).state).toEqual(NO_INTENT);
  });

  it("does not begin anew while the pointer moves about on the same mention", () => {
    expect(play([rest(1), rest(1), rest(1)]).effects).toHaveLength(2);
  });

  it("begins anew on another mention, and the older timer is harmless", () => {
    const { state, effects } = play([rest(1), rest(2), timer(1)]);
    expect(state.phase).toEqual({ name: "resting", mention: 2, token: 2 });
    expect(effects.filter(({ type }) => type === "open")).toEqual([]);
  });

  it("does not open after a scroll before the pointer moves", () => {
    expect(isShown(play([rest(1), { type: "scroll" }, timer(1)]).state)).toBe(false);
  });

  it("does not open while the reader selects or drags across it", () => {
    expect(isShown(play([rest(1), { type: "drag" }, timer(1)]).state)).toBe(false);
  });

  it("opens the card of the mention that the pointer went to from another's, though it does not move any more", () => {
    const { state, effects } = play([rest(1), timer(1), rest(2), timer(2), timer(3)]);
    expect(effects.slice(2)).toEqual([
      { type: "open", mention: 1, by: "hover", pin: null },
      { type: "start-timer", token: 2, after: CLOSE_DELAY },
      { type: "start-timer", token: 3, after: 500 },
      { type: "prepare", mention: 2 },
      { type: "close", by: "reader", pin: null },
      { type: "open", mention: 2, by: "hover", pin: null },
    ]);
    expect(mentionOf(state)).toBe(2);
  });

  it("does not open that of a mention which the pointer only crossed after it had left another's card", () => {
    const crossing: IntentEvent[] = [rest(2), over({ kind: "page" }), timer(2), timer(3)];
    expect(play([rest(1), timer(1), ...crossing]).state.phase).toEqual({ name: "closed" });
  });

  it("does not open again by hovering what was sent away, until the pointer has been elsewhere", () => {
    const sentAway: IntentEvent[] = [rest(1), timer(1), { type: "escape" }, rest(1), timer(2)];
    expect(isShown(play(sentAway).state)).toBe(false);
    expect(isShown(play([...sentAway, over({ kind: "page" }), rest(1), timer(2)]).state)).toBe(true);
    expect(isShown(play([...sentAway, { type: "choose", mention: 1, by: "key" }]).state)).toBe(true);
  });

  it("does not open by hovering when the reader chose so", () => {
    expect(play([rest(1)], { open: null }).effects).toEqual([]);
  });

  it("comes back pinned when it was when its page was left, and is not left by the pointer", () => {
    const events: IntentEvent[] = [{ type: "return", mention: 1, pin: PIN }, over({ kind: "page" }), rest(2)];
    const { state, effects } = play(events);
    expect(effects).toEqual([{ type: "open", mention: 1, by: "pin", pin: PIN }]);
    expect(pinOf(state)).toBe(PIN);
  });

  it.each(["key", "click", "touch"] as const)("opens at once by %s", (by) => {
    expect(play([{ type: "choose", mention: 1, by }]).effects).toEqual([{ type: "open", mention: 1, by, pin: null }]);
  });
});

describe("closing a card", () => {
  it("waits a little after the pointer has left", () => {
    expect(play([rest(1), timer(1), over({ kind: "page" })]).effects.at(-1)).toEqual({
      type: "start-timer",
      token: 2,
      after: CLOSE_DELAY,
    });
  });

  it("stays when the pointer comes back in time", () => {
    const events = [rest(1), timer(1), over({ kind: "page" }), over({ kind: "card" }), timer(2)];
    expect(isShown(play(events).state)).toBe(true);
  });

  it("stays while the pointer is on its way to the card, over whatever", () => {
    expect(isShown(play([rest(1), timer(1), over({ kind: "corridor" }), over({ kind: "card" })]).state)).toBe(true);
  });

  it("does not put off closing while the pointer wanders about", () => {
    const wandering = [over({ kind: "page" }), over({ kind: "page" }), timer(2)];
    expect(isShown(play([rest(1), timer(1), ...wandering]).state)).toBe(false);
  });

  it("keeps a card opened by key open wherever the pointer goes", () => {
    const events: IntentEvent[] = [
      { type: "choose", mention: 1, by: "key" },
      over({ kind: "page" }),
      rest(2),
      timer(1),
    ];
    expect(mentionOf(play(events).state)).toBe(1);
  });

  it("keeps a pinned card open wherever the pointer goes", () => {
    const events: IntentEvent[] = [rest(1), timer(1), { type: "pin", pin: PIN }, over({ kind: "page" }), timer(2)];
    expect(isShown(play(events).state)).toBe(true);
  });

  it.each(["key", "click", "touch"] as const)(
    "closes one opened by %s at a press elsewhere, but not on its mention",
    (by) => {
      const opened: IntentEvent = { type: "choose", mention: 1, by };
      expect(isShown(play([opened, press({ kind: "page" })]).state)).toBe(false);
      expect(isShown(play([opened, press({ kind: "mention", mention: 2 })]).state)).toBe(false);
      expect(isShown(play([opened, press({ kind: "mention", mention: 1 })]).state)).toBe(true);
      expect(isShown(play([opened, press({ kind: "corridor" })]).state)).toBe(true);
    },
  );

  it.each(["click", "touch"] as const)("closes by a second %s on its mention", (by) => {
    const chosen: IntentEvent = { type: "choose", mention: 1, by };
    expect(play([chosen, chosen]).effects).toEqual([
      { type: "open", mention: 1, by, pin: null },
      { type: "close", by: "reader", pin: null },
    ]);
  });

  it("keeps a pinned card open wherever the reader presses", () => {
    const events: IntentEvent[] = [rest(1), timer(1), { type: "pin", pin: PIN }, press({ kind: "page" })];
    expect(isShown(play(events).state)).toBe(true);
  });

  it("keeps a card that offers an undo open when the pointer leaves it, until a press elsewhere", () => {
    const events: IntentEvent[] = [rest(1), timer(1), { type: "hold" }, over({ kind: "page" }), timer(2)];
    expect(isShown(play(events).state)).toBe(true);
    expect(isShown(play([...events, press({ kind: "page" })]).state)).toBe(false);
  });

  it("closes when its mention is gone, and not when another is", () => {
    expect(isShown(play([rest(1), timer(1), { type: "lost", mention: 2 }]).state)).toBe(true);
    expect(isShown(play([rest(1), timer(1), { type: "lost", mention: 1 }]).state)).toBe(false);
  });

  it("closes the one before another opens", () => {
    const events: IntentEvent[] = [rest(1), timer(1), { type: "choose", mention: 2, by: "key" }];
    expect(play(events).effects.slice(-2)).toEqual([
      { type: "close", by: "reader", pin: null },
      { type: "open", mention: 2, by: "key", pin: null },
    ]);
  });
});

describe("a pin", () => {
  const pinned: IntentEvent[] = [rest(1), timer(1), { type: "pin", pin: PIN }];

  it("is remembered, as is each change of it, until it is let go", () => {
    const { state, effects } = play([...pinned, { type: "pin", pin: MOVED }, { type: "pin", pin: null }]);
    expect(effects.slice(-3)).toEqual([PIN, MOVED, null].map((pin) => ({ type: "remember", pin })));
    expect(pinOf(state)).toBeNull();
  });

  it("is kept for a card that is open, and for no other", () => {
    expect(play([{ type: "pin", pin: PIN }])).toEqual({ state: NO_INTENT, effects: [] });
    expect(pinOf(play([...pinned, { type: "choose", mention: 2, by: "key" }]).state)).toBeNull();
  });

  it.each<[string, IntentEvent, "reader" | "page"]>([
    ["by the reader when Esc is pressed", { type: "escape" }, "reader"],
    ["by the reader when the card is closed", { type: "lost", mention: 1 }, "reader"],
    ["by the reader when another is asked for", { type: "choose", mention: 2, by: "key" }, "reader"],
    ["by the page when that takes the mention away", { type: "gone", mention: 1 }, "page"],
    ["by the page when its frame goes", { type: "leave" }, "page"],
  ])("is told when its card is closed %s", (_what, event, by) => {
    expect(play([...pinned, event]).effects).toContainEqual({ type: "close", by, pin: PIN });
  });

  it("does not come back by hovering where the page had the card closed, until the pointer has been elsewhere", () => {
    const left: IntentEvent[] = [rest(1), timer(1), { type: "leave" }, rest(1), timer(2)];
    expect(isShown(play(left).state)).toBe(false);
  });
});

describe("whatever happens", () => {
  const mention = fc.integer({ min: 1, max: 3 });
  const place: fc.Arbitrary<Place> = fc.oneof(
    mention.map((id): Place => ({ kind: "mention", mention: id })),
    fc.constantFrom<Place>({ kind: "card" }, { kind: "corridor" }, { kind: "page" }),
  );
  const event: fc.Arbitrary<IntentEvent> = fc.oneof(
    fc.record({ type: fc.constant("pointer" as const), over: place, fast: fc.boolean() }),
    fc.record({ type: fc.constant("timer" as const), token: fc.integer({ min: 0, max: 12 }) }),
    fc.record({
      type: fc.constant("choose" as const),
      mention,
      by: fc.constantFrom("key" as const, "click" as const, "touch" as const),
    }),
    fc.record({ type: fc.constant("return" as const), mention, pin: fc.constant(PIN) }),
    fc.record({ type: fc.constantFrom("lost" as const, "gone" as const), mention }),
    fc.record({ type: fc.constant("pin" as const), pin: fc.constantFrom(PIN, MOVED, null) }),
    place.map((over): IntentEvent => ({ type: "press", over })),
    fc.constantFrom<IntentEvent>(
      { type: "scroll" },
      { type: "drag" },
      { type: "away" },
      { type: "escape" },
      { type: "leave" },
      { type: "hold" },
    ),
  );
  const events = fc.array(event, { maxLength: 40 });
  const choice = fc.constantFrom({ open: 300 }, { open: 500 }, { open: null });

  it("there is never more than one card, and the one there is belongs to the mention that is meant", () => {
    fc.assert(
      fc.property(events, choice, (list, chosen) => {
        let state: IntentState = NO_INTENT;
        let card: number | null = null;
        for (const one of list) {
          const [next, effects] = nextIntent(state, one, chosen);
          state = next;
          for (const effect of effects) {
            if (effect.type === "open") expect(card).toBeNull();
            if (effect.type === "close") expect(card).not.toBeNull();
            if (effect.type === "open") card = effect.mention;
            if (effect.type === "close") card = null;
          }
          expect(card).toBe(isShown(state) ? mentionOf(state) : null);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("a timer that was overtaken does nothing", () => {
    fc.assert(
      fc.property(events, choice, fc.integer({ min: 0, max: 40 }), (list, chosen, token) => {
        const { state } = play(list, chosen);
        const { phase } = state;
        const awaited = [
          phase.name === "resting" || phase.name === "leaving" ? phase.token : null,
          phase.name === "leaving" ? phase.next?.token : null,
        ];
        if (!awaited.includes(token)) expect(nextIntent(state, timer(token), chosen)).toEqual([state, []]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("a pinned card stays until it is let go, closed by Esc, lost, or gives way to one that was asked for", () => {
    fc.assert(
      fc.property(events, choice, event, (list, chosen, last) => {
        const { state } = play([...list, { type: "return", mention: 1, pin: PIN }], chosen);
        const [next, effects] = nextIntent(state, last, chosen);
        const mayEnd = ["escape", "leave", "lost", "gone", "choose", "return", "pin"].includes(last.type);
        if (!mayEnd) expect([next.phase, effects]).toMatchObject([{ name: "open", mention: 1, pin: PIN }, []]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("hovering opens nothing for a reader who chose keys or clicks", () => {
    fc.assert(
      fc.property(events, (list) => {
        const opened = play(list, { open: null }).effects.filter((effect) => effect.type === "open");
        expect(opened.map(({ by }) => by)).not.toContain("hover");
      }),
      { numRuns: 1_000 },
    );
  });

  it("Esc ends closed", () => {
    fc.assert(
      fc.property(events, choice, (list, chosen) => {
        expect(play([...list, { type: "escape" }], chosen).state.phase.name).toBe("closed");
      }),
      { numRuns: 1_000 },
    );
  });

  it("a card never stays without its mention", () => {
    fc.assert(
      fc.property(events, choice, mention, (list, chosen, gone) => {
        for (const type of ["lost", "gone"] as const) {
          const { state } = play([...list, { type, mention: gone }], chosen);
          expect(isShown(state) && mentionOf(state) === gone).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a card gives way to one in another frame of its tab", () => {
  const resting = [rest(1), timer(1)];
  const leaving = [...resting, over({ kind: "page" })];
  const pinned: IntentEvent[] = [...resting, { type: "pin", pin: PIN }];
  const byKey: IntentEvent[] = [{ type: "choose", mention: 1, by: "key" }];

  it.each([
    ["one that the pointer opened", resting, { hover: true, key: true, pin: false }],
    ["one that the pointer has left", leaving, { hover: true, key: true, pin: false }],
    ["a pinned one", pinned, { hover: false, key: true, pin: false }],
    ["one that was opened by key", byKey, { hover: false, key: true, pin: false }],
    ["none at all", [], { hover: true, key: true, pin: true }],
  ])("%s", (_which, list, expected) => {
    const { state } = play(list);
    const ways = { hover: canYield(state, "hover"), key: canYield(state, "key"), pin: canYield(state, "pin") };
    expect(ways).toEqual(expected);
  });
});

function play(events: readonly IntentEvent[], choice: { open: number | null } = HOVER): Played {
  let state: IntentState = NO_INTENT;
  const effects: IntentEffect[] = [];
  for (const event of events) {
    const [next, due] = nextIntent(state, event, choice);
    state = next;
    effects.push(...due);
  }
  return { state, effects };
}

type Played = { readonly state: IntentState; readonly effects: readonly IntentEffect[] };

function over(place: Place): IntentEvent {
  return { type: "pointer", over: place, fast: false };
}

function rest(mention: number): IntentEvent {
  return over({ kind: "mention", mention });
}

function pass(mention: number): IntentEvent {
  return { type: "pointer", over: { kind: "mention", mention }, fast: true };
}

function press(place: Place): IntentEvent {
  return { type: "press", over: place };
}

function timer(token: number): IntentEvent {
  return { type: "timer", token };
}
