import browser from "webextension-polyfill";
import { editorPath, optionsPath, readerPath, readingRoomPath, WELCOME_PATH } from "./extension-paths.ts";
import { keepLookUp } from "./storage/look-up-store.ts";

/** Open the options page in a tab, at one of its sections. */
export async function openOptions(section?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(optionsPath(section)) });
}

/** Open the page of first steps in a tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PATH) });
}

/** Open a whole brief in a tab; see `readerPath`. */
export async function openReader(brief: string, section?: string, language?: string): Promise<void> {
  // Chromium opens pages of ours in a window that is not private.
  const [from] = await browser.tabs.query({ active: true, currentWindow: true });
  const path = readerPath(brief, section, language, from?.incognito);
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Open the place for reading text that was given, e.g. a selection. */
export async function openReadingRoom(given?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(readingRoomPath(given && (await keepLookUp(given)))) });
}

/** Open the editor in a tab; see `editorPath`. */
export async function openEditor(from: NonNullable<Parameters<typeof editorPath>[0]>): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(editorPath(from)) });
}

/** Open the place where the reader explains words of a page: what they are stands in no address. */
export async function openNote(tab: number, frame: number, words: string): Promise<void> {
  await openEditor({ tab, frame, words: await keepLookUp(words) });
}
