import { type MenuChoice, showMenu } from "../browser/context-menu.ts";
import { openReadingRoom } from "../browser/extension-pages.ts";
import { text } from "../browser/interface-text.ts";
import { switchSiteHere } from "./switch-site-here.ts";

const LOOK_UP = "look-up";
const SWITCH_SITE = "switch-site";

/** Put our two entries into the context menu: browsers ask for it anew after an install or an update. */
export function offerMenu(): Promise<void> {
  return showMenu([
    { id: LOOK_UP, title: text("menuLookUp"), on: "selection" },
    { id: SWITCH_SITE, title: text("menuSwitchSite"), on: "page" },
  ]);
}

/** Do what an entry says. */
export async function followMenu({ id, selection, pageUrl }: MenuChoice): Promise<void> {
  if (id === LOOK_UP) await openReadingRoom(selection);
  if (id === SWITCH_SITE) await switchSiteHere(pageUrl);
}
