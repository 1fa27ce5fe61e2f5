import * as v from "valibot";
import browser from "webextension-polyfill";

const KEY = "offered explainer";

/** Where an explainer was found: the page's tab, which may be closed by now or show another page, and the page's address. */
export type OfferPlace = {
  readonly tab: number;
  /** Empty when the browser does not tell it. */
  readonly address: string;
};

/** The text of an explainer that a page is or offers, and where it was found. */
export type KeptOffer = OfferPlace & { readonly text: string };

const OFFER = v.object({ text: v.string(), tab: v.number(), address: v.string() });

/** Keep an explainer's text for the options page, which will show it: in the memory of the browser, until it is taken. */
export function keepOffer(offer: KeptOffer): Promise<void> {
  return browser.storage.session.set({ [KEY]: offer });
}

/** Take the text that was kept, which is forgotten by that; null when there is none. */
export async function takeOffer(): Promise<KeptOffer | null> {
  const given: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (given !== undefined) await browser.storage.session.remove(KEY);
  const read = v.safeParse(OFFER, given);
  return read.success ? read.output : null;
}
