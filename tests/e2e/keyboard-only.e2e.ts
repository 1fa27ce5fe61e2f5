import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>>; clear(): Promise<void> } };
};

describeInEachBrowser("by keyboard alone", (world, browser) => {
  it("every section of the options is reached, and a site added, switched and removed", async () => {
    const options = await openExtensionPage(world().sidelight, "options", { search: "#sites" });
    for (const name of ["Sites", "Reading", "Languages", "Privacy", "Add a site", "Paste an address"])
      await goTo(options, name);
    await goTo(options, "Add a site", { back: true });
    await options.keyboard.type("news.example");
    await options.keyboard.press("Enter");
    await options.waitForSelector(".site-list li");
    await goTo(options, "news.example and its subdomains", { back: true });
    await options.keyboard.press(" ");
    await expect.poll(() => stored(options)).toMatchObject({ "site *.news.example": true });
    await goTo(options, "Remove news.example and its subdomains");
    await options.keyboard.press("Enter");
    await expect.poll(() => stored(options)).not.toHaveProperty("site *.news.example");
    await expect.poll(() => nameOfFocus(options)).toBe("Add a site");
    await goTo(options, "Reading", { back: true });
    await options.keyboard.press("Enter");
    await options.waitForFunction(() => document.activeElement?.matches("#reading > h2"));
    await options.evaluate(() => chrome.storage.local.clear());
    await world().leaveTab(options);
  });

  // No driver reaches the real popup in Firefox, and one in a tab of its own would speak of that tab.
  if (browser === "chrome")
    it("the popup switches its site off and on, and answers a question", async () => {
      const page = await world().openTab();
      await page.goto(world().pages.url("/sample/index.html", "news.example"));
      await waitForHighlights(page);
      const popup = await openPopup(world().sidelight, page);
      await popup.waitForSelector('[role="switch"][aria-checked="true"]');
      await goTo(popup, "Sidelight on news.example");
      await popup.keyboard.press(" ");
      await waitForNoHighlights(page);
      await popup.keyboard.press(" ");
      await waitForHighlights(page);
      await goTo(popup, "Search the explainers");
      await popup.keyboard.type("how many prisoners will be exchanged");
      await popup.waitForSelector(".answers a");
      await goTo(popup, (await popup.$eval(".answers a", (link) => link.textContent)) ?? "");
      await world().leaveTab(popup);
      await world().leaveTab(page);
    });

  it("a brief is walked through, a question opened, and a part gone to", async () => {
    const reader = await openExtensionPage(world().sidelight, "reader", { search: "?brief=istanbul-talks" });
    await goTo(reader, "Questions");
    await reader.keyboard.press("Enter");
    // Not once a frame: a tab that something else has gone in front of draws none.
    await reader.waitForFunction(() => document.activeElement?.id === "brief-questions", { polling: 20 });
    const question = "What was agreed to help people caught up in the war?";
    await goTo(reader, question);
    await reader.keyboard.press("Enter");
    await reader.waitForFunction(
      (words) =>
        document.activeElement?.textContent === words && document.activeElement.parentElement?.hasAttribute("open"),
      { polling: 20 },
      question,
    );
    await world().leaveTab(reader);
  });

  it("text is read that no extension reaches", async () => {
    const reader = await openExtensionPage(world().sidelight, "reader", { search: "?room" });
    await goTo(reader, "Text");
    await reader.keyboard.type("Ukraine and Russia met in Istanbul. No ceasefire, said Rustem Umerov after the talks.");
    await goTo(reader, "Explain");
    await reader.keyboard.press("Enter");
    await waitForHighlights(reader, 2);
    await world().leaveTab(reader);
  });

  function stored(page: Page): Promise<Record<string, unknown>> {
    return page.evaluate(() => chrome.storage.local.get(null));
  }
});

/** What a page can be walked through in one round of Tab, at most. */
const ROUND = 80;

/** Press Tab, or Shift+Tab, until what has the focus has this name. Past a page's end the browser's own buttons follow. */
async function goTo(page: Page, name: string, { back = false } = {}): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < ROUND; step += 1) {
    if (back) await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (back) await page.keyboard.up("Shift");
    const focused = await nameOfFocus(page);
    if (focused === name) return;
    met.push(focused);
  }
  throw new Error(`Tab never leads to "${name}", but to ${[...new Set(met)].join(", ")}`);
}

/** The accessible name of what has the focus, as far as our pages give names: by label, attribute or content. */
function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const hasLabel = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = hasLabel ? element.labels?.[0]?.textContent : null;
    return (element?.ariaLabel ?? label ?? element?.textContent ?? "").trim();
  });
}
