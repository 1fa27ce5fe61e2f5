import browser, { type Menus } from "webextension-polyfill";

/** One entry of the context menu. */
export type MenuEntry = {
  readonly id: string;
  readonly title: string;
  /** Where it is offered: over selected text, or anywhere on a page that an extension may read. */
  readonly on: "selection" | "page";
};

/** What was chosen, and where. */
export type MenuChoice = { readonly id: string; readonly selection: string; readonly pageUrl: string };

const READABLE = ["http://*/*", "https://*/*", "file:///*"];

/** Have exactly these entries in the context menu; browsers keep them until they are changed. */
export async function showMenu(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of entries)
    browser.contextMenus.create({
      id,
      title,
      contexts: [on as Menus.ContextType],
      ...(on === "page" && { documentUrlPatterns: READABLE }),
    });
}

/** Be told when the reader chooses an entry. To be called at once when the background starts. */
export function onMenuChoice(tell: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = "", pageUrl = "" }) =>
    tell({ id: String(menuItemId), selection: selectionText, pageUrl }),
  );
}
