import { askPage, tellPages } from "../browser/ask-page.ts";
import { findActiveTab } from "../browser/tabs.ts";

/** For each command of the manifest that opens a card, how many mentions on from the open one. */
const STEPS: Readonly<Record<string, -1 | 0 | 1>> = {
  "explain-nearest": 0,
  "explain-next": 1,
  "explain-previous": -1,
};

/** Do in the page the reader looks at what a command of the manifest says; nothing where Sidelight is not. */
export async function runCommand(command: string): Promise<void> {
  const tab = await findActiveTab();
  if (!tab) return;
  const steps = STEPS[command];
  if (steps !== undefined) await askPage(tab.id, 0, "openCard", steps);
  else if (command === "toggle-marks") await tellPages(tab.id, "toggleMarks");
}
