import { afterAll, beforeAll, describe } from "vitest";
import { BROWSER_NAMES, type BrowserName } from "../../scripts/derive-manifest.ts";
import { type ControlPage, openControlPage } from "../../scripts/driver/control-page.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";

/** Host names that test pages may be served under, by either browser. */
export const HOSTS = [
  "news.example",
  "live.news.example",
  "other.example",
  "frames.example",
  "chromewebstore.google.com",
  "addons.mozilla.org",
] as const;

/** What a spec works with: a browser that holds the extension as shipped, and a server of test pages. */
export type World = {
  readonly sidelight: Sidelight;
  readonly pages: PageServer;
  /** Speaks to the extension from inside. */
  readonly control: ControlPage;
};

/**
 * Run one spec in Chromium and in Firefox, each with the extension of `dist/` and an empty profile.
 *
 * @param spec - Declares tests for a browser; `world` gives them the browser and the pages, once they run.
 */
export function describeInEachBrowser(name: string, spec: (world: () => World, browser: BrowserName) => void): void {
  const wanted = BROWSER_NAMES.filter((browser) => (process.env.SIDELIGHT_BROWSER ?? browser) === browser);
  describe.each(wanted)(`${name} in %s`, (browser) => {
    let world: World | undefined;
    beforeAll(async () => {
      const pages = await servePages("tests/pages");
      const sidelight = await launchSidelight(browser, { hosts: HOSTS });
      world = { pages, sidelight, control: await openControlPage(sidelight) };
    }, 60_000);
    afterAll(async () => {
      await world?.sidelight.close();
      await world?.pages.close();
    });
    spec(() => {
      if (!world) throw new Error("The world exists only while tests run.");
      return world;
    }, browser);
  });
}
