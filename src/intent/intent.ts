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
  /** The pointer moved with a button held: the reader selects or drags something. */
  | { readonly type: "drag" }
  /** A button or a finger went down outside of the card. */
  | { readonly type: "press"; readonly over: Place }
  /** The pointer left the window. */
  | { readonly type: "away" }
  | { readonly type: "timer"; readonly token: number }
  /** The reader chose a mention by key, by click, or by tap; or its card was pinned when the page was left. */
  | { readonly type: "choose"; readonly mention: MentionId; readonly by: "key" | "click" | "touch" | "pin" }
  | { readonly type: "escape" }
  | { readonly type: "pin"; readonly pinned: boolean }
  /** The card says something that must not go because the pointer does: it can be undone there. */
  | { readonly type: "hold" }
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

/** A rest on a mention, which opens its card when the timer with this token ends. */
export type Resting = { readonly mention: MentionId; readonly token: number };

/** Whether a card is open or about to be, and for which mention. There is never more than one. */
export type IntentState = {
  readonly phase:
    | { readonly name: "closed" }
    | ({ readonly name: "resting" } & Resting)
    /** `held`: pointing elsewhere does not close it. */
    | { readonly name: "open"; readonly mention: MentionId; readonly pinned: boolean; readonly held: boolean }
    /** Open, and left by the pointer; closes when the timer with this token ends. */
    | {
        readonly name: "leaving";
        readonly mention: MentionId;
        readonly token: number;
        /** The mention on which the pointer rests meanwhile; null when it is on none. */
        readonly next: Resting | null;
      };
  /** A mention whose card was sent away: it does not open by hovering until the pointer has been elsewhere. Null for none. */
  readonly dismissed: MentionId | null;
  /** The token of the newest timer: timers with others are stale and do nothing. */
  readonly lastToken: number;
};

/** What the reader chose. `open`: milliseconds of rest on a mention before its card opens; null when hovering opens none. */
export type IntentChoice = { readonly open: number | null };

/** Before anything has happened. */
export const NO_INTENT: IntentState = { phase: { name: "closed" }, dismissed: null, lastToken: 0 };

type Phase = IntentState["phase"];

/** The phases in which a card is on the page. */
export type Shown = Extract<Phase, { name: "open" | "leaving" }>;

/** Whether a card is on the page. */
export function isShown(state: IntentState): state is IntentState & { readonly phase: Shown } {
  return state.phase.name === "open" || state.phase.name === "leaving";
}

/** The mention that a card is open for or about to; null when there is none. */
export function mentionOf({ phase }: IntentState): MentionId | null {
  return phase.name === "closed" ? null : phase.mention;
}
