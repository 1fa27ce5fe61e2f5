import browser from "webextension-polyfill";
import { keepLookUp } from "./look-up-store.ts";
import { readerPath, readingRoomPath } from "./reader-path.ts";

/** Open the options page in a tab, at one of its sections. */
export async function openOptions(section?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/options/index.html${section ? `#${section}` : ""}`) });
}

/** Open a whole brief in a tab. */
export async function openReader(brief: string, section?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(readerPath(brief, section)) });
}

/** Open the place for reading text that was given, e.g. a selection. */
export async function openReadingRoom(given?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(readingRoomPath(given && (await keepLookUp(given)))) });
}
