import browser, { type Menus } from "webextension-polyfill";

/** One entry of the context menu. */
export type MenuEntry = {
  readonly id: string;
  readonly title: string;
  /** Where it is offered: over selected text, or anywhere on a page that an extension may read. */
  readonly on: "selection" | "page";
};

/** What was chosen, and where. */
export type MenuChoice = {
  readonly id: string;
  readonly selection: string;
  readonly pageUrl: string;
  /** -1 when the browser does not say. */
  readonly tab: number;
  /** 0 is the page itself. */
  readonly frame: number;
};

/** Firefox for Android has no context menu. */
const { contextMenus } = browser as { readonly contextMenus?: typeof browser.contextMenus };

const READABLE = ["http://*/*", "https://*/*", "file:///*"];

/**
 * Have exactly these entries in the context menu; browsers keep them until they are changed.
 *
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/menus/create
 */
export async function showMenu(entries: readonly MenuEntry[]): Promise<void> {
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const { id, title, on } of entries)
    contextMenus.create({
      id,
      title,
      contexts: [on as Menus.ContextType],
      ...(on === "page" && { documentUrlPatterns: READABLE }),
    });
}

/** Be told when the reader chooses an entry. To be called at once when the background starts. */
export function onMenuChoice(notify: (choice: MenuChoice) => void): void {
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText = "", pageUrl = "", frameId = 0 }, tab) =>
    notify({ id: String(menuItemId), selection: selectionText, pageUrl, tab: tab?.id ?? -1, frame: frameId }),
  );
}
