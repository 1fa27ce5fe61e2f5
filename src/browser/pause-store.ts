import * as v from "valibot";
import browser from "webextension-polyfill";
import { NO_PAUSES, type Pauses } from "../settings/pauses.ts";

const KEY = "pauses";
const PAUSES = v.object({ untilRestart: v.boolean(), tabs: v.array(v.number()) });

/** Read what is paused for as long as the browser runs. */
export async function loadPauses(): Promise<Pauses> {
  const read = v.safeParse(PAUSES, (await browser.storage.session.get(KEY))[KEY]);
  return read.success ? read.output : NO_PAUSES;
}

/** Change what is paused. */
export async function changePauses(change: (pauses: Pauses) => Pauses): Promise<void> {
  const before = await loadPauses();
  const after = change(before);
  if (after !== before) await browser.storage.session.set({ [KEY]: after });
}

/** Be told of every change of the pauses. To be called at once when a context starts. */
export function onPausesChanged(tell: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "session" && KEY in changes) tell();
  });
}
