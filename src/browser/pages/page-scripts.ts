import browser, { type Scripting } from "webextension-polyfill";
import type { ScriptPlaces } from "../../settings/match-patterns.ts";
import { fromRoot } from "../extension-paths.ts";
import { inTime } from "../in-time.ts";

/** A frame of a tab. */
export type Frame = {
  readonly tab: number;
  readonly frame: number;
  /** Its address; for frames without one of their own that of the page whose origin they share, or `null`. */
  readonly url: string;
};

/** A script that the browser runs on pages. */
export type PageScript = {
  /** Tells it from others. */
  readonly name: string;
  /** The built file, as a path. */
  readonly file: string;
  /** Before the page's own scripts, or when the page is there. */
  readonly runAt: "document_start" | "document_idle";
};

/**
 * Have the browser run scripts on every page of some places from its next load on, and nowhere else.
 *
 * Nothing is done where that is registered already, so that no page that loads at this moment is missed. Otherwise the full
 * specification is written: Chromium resets what an update leaves out. Must not run twice at once.
 * https://developer.chrome.com/docs/extensions/reference/api/scripting#method-updateContentScripts
 */
export async function registerPageScripts(
  scripts: readonly PageScript[],
  places: readonly ScriptPlaces[],
): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts();
  const wanted = scripts.flatMap((script) => places.map((place, number) => toRegistration(script, place, number)));
  const idsOf = (scripts: readonly { readonly id: string }[]): string[] => scripts.map(({ id }) => id);
  const known = wanted.filter(({ id }) => idsOf(present).includes(id));
  const changed = known.filter((script) => !present.some((one) => isSame(one, script)));
  const fresh = wanted.filter((script) => !known.includes(script));
  const gone = idsOf(present).filter((id) => !idsOf(wanted).includes(id));
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
}

function toRegistration({ name, file, runAt }: PageScript, { matches, excludeMatches }: ScriptPlaces, number: number) {
  return {
    id: `${name}-${number}`,
    js: [fromRoot(file)],
    css: [],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt,
    persistAcrossSessions: true,
  };
}

/** Whether a registered script runs what is wanted where it is wanted; the rest is always the same. */
function isSame(present: Scripting.RegisteredContentScript, wanted: ReturnType<typeof toRegistration>): boolean {
  const comparable = ({
    id,
    js = [],
    css = [],
    matches = [],
    excludeMatches = [],
  }: Scripting.RegisteredContentScript) =>
    JSON.stringify([id, js.map(fromRoot), css.map(fromRoot), [...matches].sort(), [...excludeMatches].sort()]);
  return comparable(present) === comparable(wanted);
}

/**
 * Run scripts in one frame that is open, one after the other.
 *
 * @returns False when the frame is gone or no extension may run there.
 */
export async function runInFrame({ tab, frame }: Omit<Frame, "url">, files: readonly string[]): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  try {
    await browser.scripting.executeScript({ target, files: files.map(fromRoot) });
    return true;
  } catch {
    // Closed meanwhile, a browser page, or access withheld: in each case there is nothing to run in.
    return false;
  }
}

/**
 * Call a function that needs nothing around it in one frame that is open.
 *
 * @param arg - Must be JSON.
 * @returns False when the frame is gone or no extension may run there.
 */
export async function callInFrame<Arg>(
  { tab, frame }: Omit<Frame, "url">,
  func: (arg: Arg) => void,
  arg: Arg,
): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  try {
    await browser.scripting.executeScript({ target, func, args: [arg] });
    return true;
  } catch {
    // Closed meanwhile, a browser page, or access withheld: in each case there is nothing to run in.
    return false;
  }
}

/**
 * Have a frame that is open follow rules of CSS, and others no more; null for none. A frame that is gone is left alone.
 *
 * @param origin - `USER` for rules of the reader's own, which reach into shadow trees; `AUTHOR` for rules like the page's, which come after
 *   those. No page can see either.
 */
export async function restyleFrame(
  { tab, frame }: Omit<Frame, "url">,
  origin: "USER" | "AUTHOR",
  css: string | null,
  before: string | null,
): Promise<void> {
  const place = { target: { tabId: tab, frameIds: [frame] }, origin };
  try {
    if (before !== null) await browser.scripting.removeCSS({ ...place, css: before });
    if (css !== null) await browser.scripting.insertCSS({ ...place, css });
  } catch {
    // Closed meanwhile, or a page of our own, which brings its rules itself.
  }
}

/**
 * Run a function that needs nothing around it in a frame of a tab, null for each that lets it; not waited for: a frame can be busy for
 * long.
 */
export function startInFrames(tab: number, frame: number | null, func: () => void): void {
  const frames = frame === null ? { allFrames: true } : { frameIds: [frame] };
  // Closed meanwhile, a browser page, or access withheld: in each case there is nothing to run in.
  browser.scripting.executeScript({ target: { tabId: tab, ...frames }, func }).catch(() => {});
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
 * https://developer.chrome.com/docs/extensions/reference/api/scripting#method-executeScript
 */
export async function canRunIn(tab: number): Promise<boolean> {
  const tried = browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
  const answer = tried.then(
    () => true,
    () => false,
  );
  return (await inTime(answer, 1_000)) === true;
}

/** Runs in the frame. Frames made by a script have no address of their own, but mostly their maker's origin. */
function readAddress(): string {
  return /^(?:https?|file):/.test(location.protocol) ? location.href : `${self.origin}/`;
}
