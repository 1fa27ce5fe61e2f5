import browser, { type Scripting } from "webextension-polyfill";

/** What a reader sees of a tab's page, or of one frame in it. */
export type TabText = {
  /** As it is shown, a line for each block. */
  readonly text: string;
  /** What is selected there; empty for nothing. */
  readonly selected: string;
  /** As its page says; empty when it does not. */
  readonly language: string;
  /** Of the whole tab. */
  readonly title: string;
  readonly address: string;
  /** Whether the tab is in a private window. */
  readonly isPrivate: boolean;
};

type SeenText = Pick<TabText, "text" | "selected" | "language">;

/** More is not needed to see what would be marked; in UTF-16 code units. */
export const LONGEST_TAB_TEXT = 200_000;

/** A page that is being left or withheld may never answer; in milliseconds. */
const PATIENCE = 5_000;

/**
 * Read the text of a tab's page by a script that is run there for this alone, changes nothing and leaves nothing behind.
 *
 * @param frame - 0 for the page itself.
 * @returns Null when there is no such page, or no extension may read it.
 */
export async function readTabText(tab: number, frame = 0): Promise<TabText | null> {
  const [[answer], found] = await Promise.all([
    readFrames({ tabId: tab, frameIds: [frame] }, LONGEST_TAB_TEXT),
    browser.tabs.get(tab).catch(() => null),
  ]);
  if (!answer || !found) return null;
  const { title = "", url = "", incognito } = found;
  return { ...answer.seen, title, address: url, isPrivate: incognito };
}

/** Where something is selected in a tab, and what: its first frame with a selection; null when there is none. */
export async function findSelection(tab: number): Promise<{ readonly frame: number; readonly words: string } | null> {
  for (const { frame, seen } of await readFrames({ tabId: tab, allFrames: true }, 0)) {
    const words = seen.selected.trim();
    if (words !== "") return { frame, words };
  }
  return null;
}

type SeenInFrame = { readonly frame: number; readonly seen: SeenText };

/** Run the script in frames of a tab; none of them where the tab is gone, is a page of the browser's, is withheld, or does not answer. */
async function readFrames(target: Scripting.InjectionTarget, longest: number): Promise<readonly SeenInFrame[]> {
  const run = browser.scripting.executeScript({ target, func: readSeenText, args: [longest] });
  const given = new Promise<never[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  const answers = await Promise.race([run.catch(() => []), given]);
  return answers.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, seen: result as SeenText }] : []));
}

/** Runs in the page, so it may use nothing from outside of itself. What is typed in a field of a form is not looked at. */
function readSeenText(longest: number): SeenText {
  const body = document.body as HTMLElement | null;
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text and where blocks end are what it is asked for.
    text: longest > 0 ? (body?.innerText ?? "").slice(0, longest) : "",
    selected: (getSelection()?.toString() ?? "").slice(0, 1_000),
    language: document.documentElement?.lang ?? "",
  };
}
