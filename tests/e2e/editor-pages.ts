import type { Page } from "puppeteer-core";
import { afterEach } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import type { World } from "./each-browser.ts";

declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<object> } } };

/** Another page about the story that tests/pages/explainer explains. */
export const ABOUT = `<!doctype html><title>Council meets</title><p>In Ostwick the council met on the Skerry Crossing on Friday.
Anna Lindqvist, the mayor, said that the piers are to be tested before the bridge is built on. Halvorsen Marine, the contractor, sent nobody.
Paolo Marchetti showed the council the cracks in the concrete.</p>`;

/** A page that has some words of it and is about something else. */
export const OTHER = `<!doctype html><title>Boats</title><p>The harbour was full of boats on Sunday, and the ferry took an hour. The mayor of
another town opened a bridge there, which cost less than was thought.</p>`;

/** What specs of the editor open; all of it is left after each test, and what a reader has chosen is forgotten. */
export type EditorPages = {
  /** The tabs that are open. */
  readonly used: Page[];
  /** A page of a site; with this HTML, or from `tests/pages`. */
  readonly openPage: (path: string, html?: string) => Promise<Page>;
  readonly openOwn: (name: "editor" | "options", search?: string) => Promise<Page>;
  /** The editor, opened as the popup and the context menu do, once it has a draft of a page or of what is selected there. */
  readonly openEditor: (page: Page, selection?: boolean) => Promise<Page>;
};

/** How many pages were opened. */
let opened = 0;

/** To be called where tests are declared. */
export function openEditorPages(world: () => World): EditorPages {
  const used: Page[] = [];
  afterEach(async () => {
    for (const tab of used.splice(0)) await world().leaveTab(tab);
    await world().control.forgetChoices();
  });
  const openOwn: EditorPages["openOwn"] = async (name, search = "") => {
    const own = await openExtensionPage(world().sidelight, name, { search });
    used.push(own);
    return own;
  };
  return {
    used,
    async openPage(path, html) {
      if (html !== undefined) world().pages.put(path, html);
      const page = await world().openTab();
      used.push(page);
      // Tabs are told apart by their addresses.
      opened += 1;
      await page.goto(world().pages.url(`${path}?${opened}`, "news.example"));
      return page;
    },
    openOwn,
    async openEditor(page, selection = false) {
      const tab = await world().control.findTab(page);
      const editor = await openOwn("editor", `?tab=${tab}&frame=0&selection=${selection}`);
      await editor.waitForSelector(".name-row");
      return editor;
    },
  };
}

/** The keys of all that the extension has stored. */
export async function storedKeys(page: Page): Promise<readonly string[]> {
  return Object.keys(await page.evaluate(() => chrome.storage.local.get(null)));
}
