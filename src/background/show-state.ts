import cannot16 from "../../assets/icons/cannot-16.png?url&no-inline";
import cannot32 from "../../assets/icons/cannot-32.png?url&no-inline";
import off16 from "../../assets/icons/off-16.png?url&no-inline";
import off32 from "../../assets/icons/off-32.png?url&no-inline";
import { type ButtonLook, drawButton, hasBadge } from "../browser/action-button.ts";
import { isClosedPage } from "../browser/closed-pages.ts";
import { text } from "../browser/interface-text.ts";
import { readFrameCounts } from "../browser/storage/frame-counts.ts";
import { findTab, findTabs, type Tab } from "../browser/tabs.ts";
import { decidePage, type Scope } from "../settings/decide-frame.ts";
import { describeCount } from "./count-mentions.ts";

const ON = { 16: "/assets/icons/icon-16.png", 32: "/assets/icons/icon-32.png" };
const OFF = { 16: off16, 32: off32 };
const CANNOT = { 16: cannot16, 32: cannot32 };

/**
 * Show on the toolbar button how Sidelight stands to the page that a tab shows by now.
 *
 * Browsers forget what was drawn when the tab goes to another page; if it did so while we looked, the look of the page before
 * would stay on the new one. So it is looked at once more after drawing, until nothing has changed.
 */
export async function drawTab(tab: number, scope: Scope): Promise<void> {
  let drawn: ButtonLook | null = null;
  for (;;) {
    const found = await findTab(tab);
    const look = found && (await lookOf(found, scope));
    if (!look || (look.icon === drawn?.icon && look.title === drawn.title)) return;
    await drawButton(tab, look);
    drawn = look;
  }
}

/** Show it for every open tab, after a change of the choices. */
export async function drawTabs(scope: Scope): Promise<void> {
  const tabs = await findTabs();
  await Promise.all(tabs.map(({ id }) => drawTab(id, scope)));
}

async function lookOf(tab: Tab, scope: Scope): Promise<ButtonLook> {
  if (isClosedPage(tab.url)) return { icon: CANNOT, title: text("buttonCannot") };
  if (!decidePage(tab, scope).on) return { icon: OFF, title: text("buttonOff") };
  const counts = (await hasBadge(tab.id)) ? Object.values(await readFrameCounts(tab.id)) : [];
  return { icon: ON, title: describeCount(counts.reduce((sum, one) => sum + one, 0)) };
}
