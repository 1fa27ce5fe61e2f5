import type { Pin } from "../messages/pin.ts";
import type { CardOpening } from "../messages/questions.ts";
import {
  type IntentChoice,
  type IntentEffect,
  type IntentEvent,
  type IntentState,
  isShown,
  type MentionId,
  mentionOf,
  type Place,
  pinOf,
  type Resting,
  type Shown,
} from "./intent.ts";

/** How long a card stays after the pointer has left it, in milliseconds; as in Page Previews and Radix. */
export const CLOSE_DELAY = 300;

type Step = readonly [IntentState, readonly IntentEffect[]];
type Phase = IntentState["phase"];
type ClosedBy = Extract<IntentEffect, { type: "close" }>["by"];

/**
 * Decide when a card opens and closes: the whole of it, over pointer, touch, keys and time.
 *
 * Pure: the state and an event give the next state and what is to be done. A timer carries a token, so that one that was
 * overtaken by something else is harmless. A pinned card closes by Esc or when its mention is lost, and by nothing else.
 */
export function nextIntent(state: IntentState, event: IntentEvent, choice: IntentChoice): Step {
  switch (event.type) {
    case "pointer":
      return onPointer(state, event.over, event.fast, choice);
    case "scroll":
    case "drag":
      return [withoutRest(state), []];
    case "press":
      return onPress(state, event.over);
    case "away":
      return onPointer(state, { kind: "page" }, true, choice);
    case "timer":
      return onTimer(state, event.token);
    case "choose":
      return onChoose(state, event.mention, event.by);
    case "return":
      return open(state, event.mention, "pin", event.pin);
    case "escape":
      return dismiss(state, "reader");
    case "leave":
      return dismiss(state, "page");
    case "pin":
      return onPin(state, event.pin);
    case "hold":
      return isShown(state) ? [withPhase(state, { ...stay(state.phase), held: true }), []] : [state, []];
    case "lost":
      return onLost(state, event.mention, "reader");
    case "gone":
      return onLost(state, event.mention, "page");
  }
}

function onPointer(state: IntentState, over: Place, fast: boolean, choice: IntentChoice): Step {
  const { phase } = state;
  if (phase.name === "open" || phase.name === "leaving") return onPointerBesideCard(state, phase, over, fast, choice);
  if (over.kind !== "mention") return [{ ...withoutRest(state), dismissed: null }, []];
  if (over.mention === state.dismissed) return [state, []];
  const next = { ...state, dismissed: null };
  if (over.mention === mentionOf(state) && !fast) return [next, []];
  return rest(withoutRest(next), over, fast, choice, (resting) => ({ name: "resting", ...resting }));
}

function onPointerBesideCard(state: IntentState, phase: Shown, over: Place, fast: boolean, choice: IntentChoice): Step {
  if (phase.name === "open" && (phase.pin || phase.held)) return [state, []];
  const isOwn = over.kind === "mention" && over.mention === phase.mention;
  if (over.kind === "card" || over.kind === "corridor" || isOwn) return [withPhase(state, stay(phase)), []];
  if (phase.name === "open") {
    const { mention } = phase;
    const [left, effects] = startTimer(state, CLOSE_DELAY, (token) => ({
      name: "leaving",
      mention,
      token,
      next: null,
    }));
    const [next, more] = onPointer(left, over, fast, choice);
    return [next, [...effects, ...more]];
  }
  if (over.kind === "mention" && over.mention === phase.next?.mention && !fast) return [state, []];
  return rest(withoutRest(state), over, fast, choice, (next) => ({ ...phase, next }));
}

/** Begin to wait for the card of a mention that the pointer has come to rest on. */
function rest(
  state: IntentState,
  over: Place,
  fast: boolean,
  choice: IntentChoice,
  toPhase: (resting: Resting) => Phase,
): Step {
  if (over.kind !== "mention" || fast || choice.open === null) return [state, []];
  const { mention } = over;
  const [next, effects] = startTimer(state, choice.open, (token) => toPhase({ mention, token }));
  return [next, [...effects, { type: "prepare", mention }]];
}

/** The pointer has to move before the rest that it may have been on counts again. */
function withoutRest(state: IntentState): IntentState {
  const { phase } = state;
  if (phase.name === "resting") return withPhase(state, { name: "closed" });
  return phase.name === "leaving" && phase.next ? withPhase(state, { ...phase, next: null }) : state;
}

function onPress(state: IntentState, over: Place): Step {
  const { phase } = state;
  const isElsewhere = over.kind === "page" || (over.kind === "mention" && over.mention !== mentionOf(state));
  const mayClose = phase.name === "leaving" || (phase.name === "open" && !phase.pin);
  return isElsewhere && mayClose ? close(state, "reader") : [state, []];
}

function onTimer(state: IntentState, token: number): Step {
  const { phase } = state;
  if (phase.name === "resting" && phase.token === token) return open(state, phase.mention, "hover");
  if (phase.name !== "leaving") return [state, []];
  if (phase.next?.token === token) return open(state, phase.next.mention, "hover");
  if (phase.token !== token) return [state, []];
  const [next, effects] = close(state, "reader");
  return [phase.next ? withPhase(next, { name: "resting", ...phase.next }) : next, effects];
}

function onChoose(state: IntentState, mention: MentionId, by: CardOpening): Step {
  const isAgain = (by === "click" || by === "touch") && isShown(state) && mentionOf(state) === mention;
  return isAgain ? close(state, "reader") : open(state, mention, by);
}

function onPin(state: IntentState, pin: Pin | null): Step {
  return isShown(state) ? [withPhase(state, { ...stay(state.phase), pin }), [{ type: "remember", pin }]] : [state, []];
}

function onLost(state: IntentState, mention: MentionId, by: ClosedBy): Step {
  if (mentionOf(state) === mention) return close(state, by);
  const { phase } = state;
  return [phase.name === "leaving" && phase.next?.mention === mention ? withoutRest(state) : state, []];
}

function open(state: IntentState, mention: MentionId, by: CardOpening, pin: Pin | null = null): Step {
  const phase: Phase = { name: "open", mention, pin, held: by === "key" };
  const [, closing] = close(state, "reader");
  return [{ ...state, phase, dismissed: null }, [...closing, { type: "open", mention, by, pin }]];
}

/** Send a card away: it does not open again by hovering until the pointer has been elsewhere. */
function dismiss(state: IntentState, by: ClosedBy): Step {
  return close(isShown(state) ? { ...state, dismissed: mentionOf(state) } : state, by);
}

function close(state: IntentState, by: ClosedBy): Step {
  return [withPhase(state, { name: "closed" }), isShown(state) ? [{ type: "close", by, pin: pinOf(state) }] : []];
}

function stay(phase: Shown): Phase & { name: "open" } {
  return phase.name === "open" ? phase : { name: "open", mention: phase.mention, pin: null, held: false };
}

function startTimer(state: IntentState, after: number, toPhase: (token: number) => Phase): Step {
  const token = state.lastToken + 1;
  return [{ ...state, phase: toPhase(token), lastToken: token }, [{ type: "start-timer", token, after }]];
}

function withPhase(state: IntentState, phase: Phase): IntentState {
  return { ...state, phase };
}
