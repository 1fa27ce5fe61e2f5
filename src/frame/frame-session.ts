import type { BriefId } from "../briefs/brief.ts";
import type { EvidenceByStory } from "../messages/questions.ts";
import { leaveKeys } from "./early-keys.ts";

/** What our scripts in one frame share while they run in it. It lives in the world of our own scripts, which no page sees. */
export type FrameSession = {
  /** Which gate it is of, or that it is of one of our own pages. */
  readonly gate: string;
  /** Ends everything of ours in this frame. */
  readonly lifetime: AbortController;
  /** Ends what the gate answers, when the finder takes over. */
  readonly watch: AbortController;
  /** The card that is open, as far as was heard: another frame's, or for a moment this one's. */
  openCard: { readonly frame: number; readonly secret: string } | null;
  /** Close the card that is open, in this frame or in another of its tab; false when none is. */
  dismiss: () => boolean;
  /** The stories that the frame's text has opened so far, the first first. The gate goes on adding to them. */
  readonly stories: BriefId[];
  /** Take note of stories that were added when the finder was running already. */
  onStories: () => void;
  /** Take note of what the page around this frame tells: its stories open at less. */
  takeOuter: (outer: EvidenceByStory) => void;
};

const world = globalThis as { sidelight?: FrameSession; sidelightHeld?: string };

/**
 * Start our session in this frame; null when there is one already, because the script was injected twice.
 *
 * @param gate - One of another gate is ended: it may have begun just when that was exchanged, too early to hear of it.
 */
export function startSession(gate: string): FrameSession | null {
  const present = world.sidelight;
  if (present && present.gate !== gate) present.lifetime.abort();
  else if (present?.lifetime.signal.aborted === false) return null;
  const session: FrameSession = {
    gate,
    lifetime: new AbortController(),
    watch: new AbortController(),
    openCard: null,
    dismiss: () => false,
    stories: [],
    onStories: () => {},
    takeOuter: () => {},
  };
  session.lifetime.signal.addEventListener("abort", leaveKeys, { once: true });
  world.sidelight = session;
  return session;
}

/** The session that the finder can take over from the gate; null when there is none, or when it was taken over before. */
export function findSession(): FrameSession | null {
  const session = world.sidelight;
  return !session || session.lifetime.signal.aborted || session.watch.signal.aborted ? null : session;
}

/** Take a session over from the gate; false when that was done before, because the finder was injected twice. */
export function claimSession(session: FrameSession): boolean {
  if (session.watch.signal.aborted) return false;
  session.watch.abort();
  return true;
}

/** End the session of this frame, if there is one. Run in frames by itself: it needs nothing around it. */
export function endSession(): void {
  (globalThis as { sidelight?: FrameSession }).sidelight?.lifetime.abort();
}

/** See `FrameSession.dismiss`; false as long as there is no session. */
export function dismissHere(): boolean {
  return world.sidelight?.dismiss() ?? false;
}

/** Take note of a card of the tab that was opened or closed. */
export function onCardStateChange(session: FrameSession, frame: number, secret: string | null): void {
  // Of two frames, the one that opens a card may be heard of before the one that closes its own.
  if (secret !== null) session.openCard = { frame, secret };
  else if (session.openCard?.frame === frame) session.openCard = null;
}

/** The secret of the card that is open in the tab; null for none. */
export function secretOfOpenCard(): string | null {
  return world.sidelight?.openCard?.secret ?? null;
}

/** The key that went down for us last; until it comes up, the card, and with it the focus, may be gone. Empty for none. */
export function heldKey(): string {
  return world.sidelightHeld ?? "";
}

/** Take note of a key that goes down for us, in this frame or in the page around it; empty for none any more. */
export function holdKey(code: string): void {
  world.sidelightHeld = code;
}
