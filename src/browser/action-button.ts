import browser from "webextension-polyfill";
import { fromRoot } from "./extension-paths.ts";

/** How the toolbar button looks while a tab is in front. */
export type ButtonLook = {
  /** Paths of the icon by its size in pixels, from the extension's root. */
  readonly icon: Readonly<Record<"16" | "32", string>>;
  /** What it says when pointed at, and to a screen reader. */
  readonly title: string;
};

/** Firefox for Android shows an entry of its menu instead of a button: with a title, but no icon or badge to change. */
const action = browser.action as Partial<typeof browser.action> & Pick<typeof browser.action, "setTitle">;

/** Draw the toolbar button for a tab, until the tab goes to another page. A closed tab is left alone. */
export async function drawButton(tab: number, { icon, title }: ButtonLook): Promise<void> {
  const path = { 16: fromRoot(icon["16"]), 32: fromRoot(icon["32"]) };
  await Promise.all([ifOpen(action.setIcon?.({ tabId: tab, path })), nameButton(tab, title)]);
}

/** Say in words what the toolbar button shows for a tab, until the tab goes to another page. */
export async function nameButton(tab: number, title: string): Promise<void> {
  await ifOpen(action.setTitle({ tabId: tab, title }));
}

/** Show a number on the toolbar button while a tab is in front; nothing for 0. A closed tab is left alone. */
export async function showOnBadge(tab: number, count: number): Promise<void> {
  await ifOpen(action.setBadgeText?.({ tabId: tab, text: count === 0 ? "" : count > 999 ? "999+" : `${count}` }));
}

/**
 * Whether the badge of a tab shows anything. Browsers empty it when the tab goes to another page.
 *
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/action/setBadgeText
 */
export async function hasBadge(tab: number): Promise<boolean> {
  const text = await ifOpen(action.getBadgeText?.({ tabId: tab }));
  return text !== undefined && text !== "";
}

/** Open the popup as a click on the button does; nothing where the browser has none to open, or opens it for clicks only. */
export async function openPopupHere(): Promise<void> {
  // Refused also when another window is in front by now: then nobody waits for an answer here.
  await action.openPopup?.().catch(() => undefined);
}

/** Asking about a tab that was closed meanwhile is an error in every browser. */
async function ifOpen<T>(asked: Promise<T> | undefined): Promise<T | undefined> {
  return asked?.catch(() => undefined);
}
