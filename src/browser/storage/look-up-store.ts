import browser from "webextension-polyfill";

const keyOf = (id: string): string => `look-up ${id}`;

/** Keep a text for the page that will show it: in the memory of the browser, not in an address that its history remembers. */
export async function keepLookUp(given: string): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: given });
  return id;
}

/** Take a kept text, which is forgotten by that; empty when there is none. */
export async function takeLookUp(id: string): Promise<string> {
  const given: unknown = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  await browser.storage.session.remove(keyOf(id));
  return typeof given === "string" ? given : "";
}
