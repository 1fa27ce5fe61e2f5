import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givesWay } from "../../../src/intent/gives-way.ts";
import {
  type IntentEffect,
  type IntentEvent,
  type IntentState,
  isShown,
  mentionOf,
  NO_INTENT,
  type Place,
} from "../../../src/intent/intent.ts";
import { CLOSE_DELAY, nextIntent } from "../../../src/intent/next-intent.ts";

const HOVER = { open: 500 };

describe("opening a card", () => {
  it("waits for the reader's delay of rest, and fetches the card meanwhile", () => {
    const { effects } = play([rest(1)]);
    expect(effects).toEqual([
      { type: "start-timer", token: 1, after: 500 },
      { type: "prepare", mention: 1 },
    ]);
  });

  it("opens when the delay is over", () => {
    expect(play([rest(1), timer(1)]).effects.at(-1)).toEqual({ type: "open", mention: 1, by: "hover" });
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
      { type: "open", mention: 1, by: "hover" },
      { type: "start-timer", token: 2, after: CLOSE_DELAY },
      { type: "start-timer", token: 3, after: 500 },
      { type: "prepare", mention: 2 },
      { type: "close" },
      { type: "open", mention: 2, by: "hover" },
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
    const events: IntentEvent[] = [{ type: "choose", mention: 1, by: "pin" }, over({ kind: "page" }), rest(2)];
    const { state, effects } = play(events);
    expect(effects).toEqual([{ type: "open", mention: 1, by: "pin" }]);
    expect(state.phase).toMatchObject({ name: "open", mention: 1, pinned: true });
  });

  it.each(["key", "click", "touch"] as const)("opens at once by %s", (by) => {
    expect(play([{ type: "choose", mention: 1, by }]).effects).toEqual([{ type: "open", mention: 1, by }]);
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
    const events: IntentEvent[] = [rest(1), timer(1), { type: "pin", pinned: true }, over({ kind: "page" }), timer(2)];
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
    expect(play([chosen, chosen]).effects).toEqual([{ type: "open", mention: 1, by }, { type: "close" }]);
  });

  it("keeps a pinned card open wherever the reader presses", () => {
    const events: IntentEvent[] = [rest(1), timer(1), { type: "pin", pinned: true }, press({ kind: "page" })];
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
    expect(play(events).effects.slice(-2)).toEqual([{ type: "close" }, { type: "open", mention: 2, by: "key" }]);
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
      by: fc.constantFrom("key" as const, "click" as const, "touch" as const, "pin" as const),
    }),
    fc.record({ type: fc.constant("lost" as const), mention }),
    fc.record({ type: fc.constant("pin" as const), pinned: fc.boolean() }),
    place.map((over): IntentEvent => ({ type: "press", over })),
    fc.constantFrom<IntentEvent>(
      { type: "scroll" },
      { type: "drag" },
      { type: "away" },
      { type: "escape" },
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
        const { state } = play([...list, { type: "choose", mention: 1, by: "pin" }], chosen);
        const [next, effects] = nextIntent(state, last, chosen);
        const mayEnd = last.type === "escape" || last.type === "lost" || last.type === "choose" || last.type === "pin";
        if (!mayEnd) expect([next.phase, effects]).toMatchObject([{ name: "open", mention: 1, pinned: true }, []]);
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
        const { state } = play([...list, { type: "lost", mention: gone }], chosen);
        expect(isShown(state) && mentionOf(state) === gone).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a card gives way to one in another frame of its tab", () => {
  const resting = [rest(1), timer(1)];
  const leaving = [...resting, over({ kind: "page" })];
  const pinned: IntentEvent[] = [...resting, { type: "pin", pinned: true }];
  const byKey: IntentEvent[] = [{ type: "choose", mention: 1, by: "key" }];

  it.each([
    ["one that the pointer opened", resting, { hover: true, key: true, pin: false }],
    ["one that the pointer has left", leaving, { hover: true, key: true, pin: false }],
    ["a pinned one", pinned, { hover: false, key: true, pin: false }],
    ["one that was opened by key", byKey, { hover: false, key: true, pin: false }],
    ["none at all", [], { hover: true, key: true, pin: true }],
  ])("%s", (_which, list, expected) => {
    const { state } = play(list);
    const ways = { hover: givesWay(state, "hover"), key: givesWay(state, "key"), pin: givesWay(state, "pin") };
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
