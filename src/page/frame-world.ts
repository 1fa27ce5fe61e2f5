import { leaveKeys } from "./early-keys.ts";

/** What our scripts in one frame share. It lives in the world of our own scripts, which no page sees. */
export type FrameWork = {
  /** Ends everything of ours in this frame. */
  readonly page: AbortController;
  /** Ends the watch at the gate, when the finder takes over. */
  readonly gate: AbortController;
  /** The number of the frame whose card is open, as far as was heard: of another frame, or for a moment of this one. */
  cardIn: number | null;
  /** Close the card that is open, in this frame or in another of its tab; false when none is. */
  dismiss: () => boolean;
};

const world = globalThis as { sidelight?: FrameWork; sidelightHeld?: string };

/** Begin work in this frame; null when it is already being done, because the script was injected twice. */
export function beginWork(): FrameWork | null {
  if (world.sidelight?.page.signal.aborted === false) return null;
  const work = { page: new AbortController(), gate: new AbortController(), cardIn: null, dismiss: () => false };
  work.page.signal.addEventListener("abort", leaveKeys, { once: true });
  world.sidelight = work;
  return work;
}

/** Take the work over from the gate; null when there is none, or when it was taken over before. */
export function takeOverWork(): FrameWork | null {
  const work = world.sidelight;
  if (!work || work.page.signal.aborted || work.gate.signal.aborted) return null;
  work.gate.abort();
  return work;
}

/** See `FrameWork.dismiss`; false as long as there is no work. */
export function dismissHere(): boolean {
  return world.sidelight?.dismiss() ?? false;
}

/** Take note of a card of the tab that was opened or closed. */
export function hearOfCard(work: FrameWork, frame: number, open: boolean): void {
  // Of two frames, the one that opens a card may be heard of before the one that closes its own.
  if (open) work.cardIn = frame;
  else if (work.cardIn === frame) work.cardIn = null;
}

/** The key that went down for us last; until it comes up, the card, and with it the focus, may be gone. Empty for none. */
export function heldKey(): string {
  return world.sidelightHeld ?? "";
}

/** Take note of a key that goes down for us, in this frame or in the page around it; empty for none any more. */
export function holdKey(code: string): void {
  world.sidelightHeld = code;
}
