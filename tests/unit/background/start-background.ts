import { vi } from "vitest";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";

/** The gate's script as the tests name it; see `nameBuiltScripts` in the configuration. */
export const GATE = "/src/content-script/gate/gate.iife.ts";

/** By then the background has done what it puts off when it starts, in milliseconds. */
const STARTED = 2_000;

/**
 * Start the background as a browser does: its file is run anew, and knows only what is stored. The time in which it starts passes at once.
 *
 * @param meanwhile - What is done before it does what it puts off.
 */
export async function startBackground(meanwhile?: () => Promise<void>): Promise<void> {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await import("../../../src/background/background.ts");
  await settled();
  await meanwhile?.();
  await vi.advanceTimersByTimeAsync(STARTED);
  vi.useRealTimers();
  await settled();
}

/** A browser with nothing in it in which Sidelight was just installed. */
export async function installSidelight(): Promise<void> {
  fakeBrowser.reset();
  await startBackground();
  fakeBrowser.installed();
  await settled();
  for (const tab of [...fakeBrowser.tabs.all.values()]) fakeBrowser.tabs.close(tab);
}

/** Stop the background and start it again, as browsers do all the time. */
export async function restartBackground(): Promise<void> {
  fakeBrowser.stopBackground();
  await startBackground();
}

/** Store a reader's choices, under the keys of `StoredSettings`, and let everything come of it. */
export async function choose(choices: Readonly<Record<string, unknown>>): Promise<void> {
  await fakeBrowser.storage.local.api.set({ ...choices });
  await settled();
}

/** The question names that a frame's script was asked. */
export function questionsOf(
  frame: { readonly heard: readonly (readonly [string, ...unknown[]])[] } | undefined,
): string[] {
  return (frame?.heard ?? []).map(([question]) => question);
}
