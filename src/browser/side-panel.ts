import browser from "webextension-polyfill";

type SidePanel = { readonly open: (place: { readonly windowId: number }) => Promise<void> };
type SidebarAction = { readonly open: () => Promise<void> };

/** Chromium has the one, Firefox the other, Firefox for Android neither. */
const { sidePanel, sidebarAction } = browser as {
  readonly sidePanel?: SidePanel;
  readonly sidebarAction?: SidebarAction;
};

/** Whether the browser has a place for a panel beside its pages. */
export function hasSidePanel(): boolean {
  return (sidePanel ?? sidebarAction) !== undefined;
}

/** Whether a press in a page opens it, too: Chromium counts it as one of ours when it is told at once, Firefox does not. */
export function mayPagesOpenPanel(): boolean {
  return sidePanel !== undefined;
}

/**
 * Open our panel beside the pages of a window.
 *
 * Browsers let only the reader do so: to be called while a press is being answered, and in Firefox before anything is waited for.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/User_actions
 *
 * @param window - Firefox takes the one that was pressed in.
 */
export async function openSidePanel(window: number): Promise<void> {
  if (sidePanel) await sidePanel.open({ windowId: window });
  else await sidebarAction?.open();
}
