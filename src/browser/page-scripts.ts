import browser from "webextension-polyfill";
import type { ScriptPlaces } from "../settings/match-patterns.ts";

/** Built files to run in pages, as paths from the extension's root. */
export type PageFiles = { readonly script: string; readonly css: string };

/** A frame of a tab. */
export type Frame = {
  readonly tab: number;
  readonly frame: number;
  /** Its address; for frames without one of their own that of the page whose origin they share, or `null`. */
  readonly url: string;
};

/**
 * Have the browser run a script on every page of some places from its next load on, and nowhere else.
 *
 * The full specification is written anew every time: Chromium resets what an update leaves out, and both browsers drop
 * registrations when the extension is updated. Must not run twice at once.
 */
export async function registerPageScript({ script, css }: PageFiles, places: readonly ScriptPlaces[]): Promise<void> {
  await browser.scripting.unregisterContentScripts();
  const scripts = places.map(({ matches, excludeMatches }, number) => ({
    id: `spotter-${number}`,
    js: [fromRoot(script)],
    css: [fromRoot(css)],
    matches: [...matches],
    ...(excludeMatches.length > 0 && { excludeMatches: [...excludeMatches] }),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  }));
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/**
 * Run a script in one frame that is open.
 *
 * @returns False when the frame is gone or no extension may run there.
 */
export async function runInFrame({ tab, frame }: Omit<Frame, "url">, script: string, css?: string): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  try {
    if (css) await browser.scripting.insertCSS({ target, files: [fromRoot(css)] });
    await browser.scripting.executeScript({ target, files: [fromRoot(script)] });
    return true;
  } catch {
    // Closed meanwhile, a browser page, or access withheld: in each case there is nothing to run in.
    return false;
  }
}

/** The frames of a tab that scripts may run in; empty when there are none. */
export async function findFrames(tab: number): Promise<readonly Frame[]> {
  const found = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: readAddress })
    .catch(() => []);
  return found.map(({ frameId, result }) => ({ tab, frame: frameId, url: String(result) }));
}

/**
 * Whether the browser lets scripts of ours run in a tab's page at all.
 *
 * Within a second: on some of its own pages Chromium never says.
 */
export async function canRunIn(tab: number): Promise<boolean> {
  const tried = browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
  const given = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_000));
  return Promise.race([tried.then(() => true).catch(() => false), given]);
}

/** Runs in the frame. Frames made by a script have no address of their own, but mostly their maker's origin. */
function readAddress(): string {
  return /^(?:https?|file):/.test(location.protocol) ? location.href : `${self.origin}/`;
}

/** Firefox takes a path without a leading slash as beside the calling page. */
function fromRoot(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
