import type { Pin } from "../messages/pin.ts";
import type { CardOpening } from "../messages/questions.ts";

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
  /** The reader chose a mention by key, by click, or by tap. */
  | { readonly type: "choose"; readonly mention: MentionId; readonly by: "key" | "click" | "touch" }
  /** A mention is there whose card was pinned like this when the page was left. */
  | { readonly type: "return"; readonly mention: MentionId; readonly pin: Pin }
  /** The reader sends the card away. */
  | { readonly type: "escape" }
  /** The page has the card closed, not the reader: its frame goes, or another card of its tab stays open instead. */
  | { readonly type: "leave" }
  /** The reader pinned the card, or as a pinned one moved it or changed its size; null when it was let go. */
  | { readonly type: "pin"; readonly pin: Pin | null }
  /** The card says something that must not go because the pointer does: it can be undone there. */
  | { readonly type: "hold" }
  /** The reader closed the card of a mention in the card itself, the mention left the viewport, or its card cannot be had. */
  | { readonly type: "lost"; readonly mention: MentionId }
  /** The page took a mention away. */
  | { readonly type: "gone"; readonly mention: MentionId };

/** What is to be done. */
export type IntentEffect =
  | { readonly type: "start-timer"; readonly token: number; readonly after: number }
  /** Fetch the card and the popover script: both take about as long as the delay that has begun. */
  | { readonly type: "prepare"; readonly mention: MentionId }
  /** `pin`: how it is pinned from the beginning; null when it is not. */
  | { readonly type: "open"; readonly mention: MentionId; readonly by: CardOpening; readonly pin: Pin | null }
  /** `by` tells whether a pinned card is to be forgotten, or looked for again; `pin`: how it was pinned, null when it was not. */
  | { readonly type: "close"; readonly by: "reader" | "page"; readonly pin: Pin | null }
  /** Remember how the open card is pinned now; null when it is not any more. */
  | { readonly type: "remember"; readonly pin: Pin | null };

/** A rest on a mention, which opens its card when the timer with this token ends. */
export type Resting = { readonly mention: MentionId; readonly token: number };

/** Whether a card is open or about to be, and for which mention. There is never more than one. */
export type IntentState = {
  readonly phase:
    | { readonly name: "closed" }
    | ({ readonly name: "resting" } & Resting)
    /** `pin`: how it is pinned, null when it is not; nobody else keeps that. `held`: pointing elsewhere does not close it. */
    | { readonly name: "open"; readonly mention: MentionId; readonly pin: Pin | null; readonly held: boolean }
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

/** How the card on the page is pinned; null when it is not, or when there is none. */
export function pinOf({ phase }: IntentState): Pin | null {
  return phase.name === "open" ? phase.pin : null;
}

/** The mention that a card is open for or about to; null when there is none. */
export function mentionOf({ phase }: IntentState): MentionId | null {
  return phase.name === "closed" ? null : phase.mention;
}
