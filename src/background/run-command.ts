import { askPage, tellPages } from "../browser/ask-page.ts";
import { readFrameCounts } from "../browser/frame-counts.ts";
import { findActiveTab } from "../browser/tabs.ts";
import type { PageQuestions } from "../messages/questions.ts";

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
  if (steps !== undefined) await openCard(tab.id, steps);
  else if (command === "toggle-marks") await tellPages(tab.id, "toggleMarks");
}

/** In the frame whose card is open; else in the top page; where that has no marks, in the first of its frames that has some. */
async function openCard(tab: number, steps: -1 | 0 | 1): Promise<void> {
  const others = Object.keys(await readFrameCounts(tab)).map(Number);
  const frames = [0, ...others.filter((one) => one !== 0)];
  const ask = async <Q extends "hasCard" | "openCard">(
    frame: number,
    question: Q,
    ...args: Parameters<PageQuestions[Q]>
  ) => (await askPage(tab, frame, question, ...args).catch(() => null))?.answer ?? false;
  const open = await Promise.all(frames.map((frame) => ask(frame, "hasCard")));
  for (const frame of [...frames.filter((_, at) => open[at]), ...frames]) {
    if (await ask(frame, "openCard", steps)) return;
  }
}
