import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { keepOffer, takeOffer } from "../../../src/browser/storage/offer-store.ts";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";

beforeEach(() => fakeBrowser.reset());

describe("an explainer that a page offers", () => {
  it("is kept with its tab and address, and forgotten once it is taken", async () => {
    const offer = { text: "---\ntitle: A\n---\n", tab: 7, address: "https://news.example/bridge" };
    await keepOffer(offer);
    expect(await takeOffer()).toEqual(offer);
    expect(await takeOffer()).toBeNull();
  });
});
