/** What our scripts in one frame share. It lives in the world of our own scripts, which no page sees. */
export type FrameWork = {
  /** Ends everything of ours in this frame. */
  readonly page: AbortController;
  /** Ends the watch at the gate, when the finder takes over. */
  readonly gate: AbortController;
};

const world = globalThis as { sidelight?: FrameWork };

/** Begin work in this frame; null when it is already being done, because the script was injected twice. */
export function beginWork(): FrameWork | null {
  if (world.sidelight?.page.signal.aborted === false) return null;
  const work = { page: new AbortController(), gate: new AbortController() };
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
