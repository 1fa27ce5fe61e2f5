import { type MenuChoice, showMenu } from "../browser/context-menu.ts";
import { openEditor, openNote, openReadingRoom } from "../browser/extension-pages.ts";
import { text } from "../browser/interface-text.ts";
import { switchSiteHere } from "./switch-site-here.ts";

const LOOK_UP = "look-up";
const EXPLAIN_AS = "explain-as";
const SWITCH_SITE = "switch-site";
const MAKE = "make-explainer";
const MAKE_OF_SELECTION = "make-explainer-of-selection";

/** Put our entries into the context menu: browsers ask for it anew after an install or an update. */
export function offerMenu(): Promise<void> {
  return showMenu([
    { id: LOOK_UP, title: text("menuLookUp"), on: "selection" },
    { id: EXPLAIN_AS, title: text("menuExplainAs", "%s"), on: "selection" },
    { id: MAKE_OF_SELECTION, title: text("menuMakeOfSelection"), on: "selection" },
    { id: SWITCH_SITE, title: text("menuSwitchSite"), on: "page" },
    { id: MAKE, title: text("popupMake"), on: "page" },
  ]);
}

/** Do what an entry says. */
export async function followMenu({ id, selection, pageUrl, tab, frame }: MenuChoice): Promise<void> {
  if (id === LOOK_UP) await openReadingRoom(selection);
  if (id === EXPLAIN_AS) await openNote(tab, frame, selection);
  if (id === SWITCH_SITE) await switchSiteHere(pageUrl);
  if (id === MAKE) await openEditor({ tab, frame: 0, selection: false });
  if (id === MAKE_OF_SELECTION) await openEditor({ tab, frame, selection: true });
}
