import browser from "webextension-polyfill";

const KEY = "offered explainer";

/** Keep an explainer's text for the options page, which will show it: in the memory of the browser, until it is taken. */
export function keepOffer(text: string): Promise<void> {
  return browser.storage.session.set({ [KEY]: text });
}

/** Take the text that was kept, which is forgotten by that; empty when there is none. */
export async function takeOffer(): Promise<string> {
  const given: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (given !== undefined) await browser.storage.session.remove(KEY);
  return typeof given === "string" ? given : "";
}
