/** Names a mention while its page stands. */
export type MentionId = number;

/** What the pointer is over. `corridor`: on the way from the open card's mention to its card. */
export type Place =
  | { readonly kind: "mention"; readonly mention: MentionId }
  | { readonly kind: "card" }
  | { readonly kind: "corridor" }
  | { readonly kind: "page" };

/** What happened. */
export type IntentEvent =
  /** The pointer moved; `fast` when it moved faster than somebody who means to stop. */
  | { readonly type: "pointer"; readonly over: Place; readonly fast: boolean }
  /** The page scrolled under the pointer. */
  | { readonly type: "scroll" }
  /** The pointer left the window. */
  | { readonly type: "away" }
  | { readonly type: "timer"; readonly token: number }
  /** The reader chose a mention by key, by click, or by tap; or its card was pinned when the page was left. */
  | { readonly type: "choose"; readonly mention: MentionId; readonly by: "key" | "click" | "touch" | "pin" }
  | { readonly type: "escape" }
  | { readonly type: "pin"; readonly pinned: boolean }
  /** The mention left the page or the viewport, or its card cannot be had. */
  | { readonly type: "lost"; readonly mention: MentionId };

/** How a card came to be open. */
export type OpenedBy = "hover" | "key" | "click" | "touch" | "pin";

/** What is to be done. */
export type IntentEffect =
  | { readonly type: "start-timer"; readonly token: number; readonly after: number }
  /** Fetch the card and the popover script: both take about as long as the delay that has begun. */
  | { readonly type: "prepare"; readonly mention: MentionId }
  | { readonly type: "open"; readonly mention: MentionId; readonly by: OpenedBy }
  | { readonly type: "close" };

/** Whether a card is open or about to be, and for which mention. There is never more than one. */
export type IntentState = {
  readonly phase:
    | { readonly name: "closed" }
    | { readonly name: "resting"; readonly mention: MentionId; readonly token: number }
    | { readonly name: "open"; readonly mention: MentionId; readonly by: OpenedBy; readonly pinned: boolean }
    /** Open, and left by the pointer; closes when the timer with this token ends. */
    | { readonly name: "leaving"; readonly mention: MentionId; readonly by: OpenedBy; readonly token: number };
  /** The token of the newest timer: timers with others are stale and do nothing. */
  readonly lastToken: number;
};

/** What the reader chose. `open`: milliseconds of rest on a mention before its card opens; null when hovering opens none. */
export type IntentChoice = { readonly open: number | null };

/** How long a card stays after the pointer has left it, in milliseconds; as in Page Previews and Radix. */
export const CLOSE_DELAY = 300;

export const NO_INTENT: IntentState = { phase: { name: "closed" }, lastToken: 0 };

type Step = readonly [IntentState, readonly IntentEffect[]];

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
      return state.phase.name === "resting" ? [closed(state), []] : [state, []];
    case "away":
      return onPointer(state, { kind: "page" }, true, choice);
    case "timer":
      return onTimer(state, event.token);
    case "choose":
      return open(state, event.mention, event.by);
    case "escape":
      return close(state);
    case "pin":
      return onPin(state, event.pinned);
    case "lost":
      return mentionOf(state) === event.mention ? close(state) : [state, []];
  }
}

function onPointer(state: IntentState, over: Place, fast: boolean, choice: IntentChoice): Step {
  const { phase } = state;
  const held = over.kind === "card" || over.kind === "corridor";
  const onOwn = over.kind === "mention" && over.mention === mentionOf(state);
  if (phase.name === "open" || phase.name === "leaving") {
    if (phase.name === "open" && phase.pinned) return [state, []];
    if (held || onOwn) return [{ ...state, phase: stay(phase) }, []];
    // Whoever opened a card by key has not pointed at it, and cannot leave it by pointing elsewhere.
    if (phase.by === "key") return [state, []];
    if (phase.name === "leaving") return [state, []];
    return startTimer(state, CLOSE_DELAY, (token) => ({
      name: "leaving",
      mention: phase.mention,
      by: phase.by,
      token,
    }));
  }
  if (over.kind !== "mention") return [closed(state), []];
  if (onOwn && !fast) return [state, []];
  if (choice.open === null || fast) return [closed(state), []];
  const [next, effects] = startTimer(state, choice.open, (token) => ({
    name: "resting",
    mention: over.mention,
    token,
  }));
  return [next, [...effects, { type: "prepare", mention: over.mention }]];
}

function onTimer(state: IntentState, token: number): Step {
  const { phase } = state;
  if (phase.name === "resting" && phase.token === token) return open(state, phase.mention, "hover");
  if (phase.name === "leaving" && phase.token === token) return close(state);
  return [state, []];
}

function onPin(state: IntentState, pinned: boolean): Step {
  const { phase } = state;
  if (phase.name !== "open" && phase.name !== "leaving") return [state, []];
  return [{ ...state, phase: { ...stay(phase), pinned } }, []];
}

function open(state: IntentState, mention: MentionId, by: OpenedBy): Step {
  const next: IntentState = { ...state, phase: { name: "open", mention, by, pinned: by === "pin" } };
  const opening: IntentEffect = { type: "open", mention, by };
  return [next, isShown(state) ? [{ type: "close" }, opening] : [opening]];
}

function close(state: IntentState): Step {
  return [closed(state), isShown(state) ? [{ type: "close" }] : []];
}

function closed(state: IntentState): IntentState {
  return state.phase.name === "closed" ? state : { ...state, phase: { name: "closed" } };
}

function stay(
  phase: Extract<IntentState["phase"], { name: "open" | "leaving" }>,
): IntentState["phase"] & { name: "open" } {
  return phase.name === "open" ? phase : { name: "open", mention: phase.mention, by: phase.by, pinned: false };
}

function startTimer(state: IntentState, after: number, phase: (token: number) => IntentState["phase"]): Step {
  const token = state.lastToken + 1;
  return [{ phase: phase(token), lastToken: token }, [{ type: "start-timer", token, after }]];
}

/** Whether a card is on the page. */
export function isShown({ phase }: IntentState): boolean {
  return phase.name === "open" || phase.name === "leaving";
}

/** The mention that a card is open for or about to; null when there is none. */
export function mentionOf({ phase }: IntentState): MentionId | null {
  return phase.name === "closed" ? null : phase.mention;
}
