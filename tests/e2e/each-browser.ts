import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe } from "vitest";
import { BROWSER_NAMES, type BrowserName } from "../../scripts/derive-manifest.ts";
import { type ControlPage, openControlPage } from "../../scripts/driver/control-page.ts";
import { leaveExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { closeKeptTabs, keepTab, kindOfTab, openTab } from "../../scripts/driver/kept-tabs.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";
import { installablePackage } from "./packages.ts";

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
} & Tabs;

/** Tabs that tests use one after the other: to open one and to close it takes longer than to load a page in it. */
type Tabs = {
  /** A tab in front that shows nothing, or what the test before has left. */
  readonly openTab: () => Promise<Page>;
  /**
   * Leave it, or a tab with a page of the extension, as it is to the next test. One that remembers a pinned card is closed, and so is
   * what was opened otherwise.
   */
  readonly leaveTab: (page: Page) => Promise<void>;
};

/** Declares tests for a browser; `world` gives them the browser and the pages, once they run. */
type Spec = (world: () => World, browser: BrowserName) => void;

/**
 * Run one spec in Chromium and in Firefox, each with the extension as packaged for it.
 *
 * All specs use the same two browsers, one after the other: to start both takes six seconds. Each begins with a reader who
 * has chosen nothing, and with no page open.
 */
export function describeInEachBrowser(name: string, spec: Spec): void {
  describeIn(name, spec, takeRunning, putRight);
}

/**
 * The same in two browsers of the spec's own, with empty profiles, where the extension was just installed: for specs which
 * need that, or which change more of a browser than is put right after each.
 */
export function describeInFreshBrowsers(name: string, spec: Spec): void {
  describeIn(name, spec, start, ({ sidelight }) => sidelight.close());
}

type Started = Pick<World, "sidelight" | "control"> & Tabs;

function describeIn(
  name: string,
  spec: Spec,
  enter: (browser: BrowserName) => Promise<Started>,
  leave: (started: Started) => Promise<void>,
): void {
  const wanted = BROWSER_NAMES.filter((browser) => (process.env.SIDELIGHT_BROWSER ?? browser) === browser);
  describe.each(wanted)(`${name} in %s`, (browser) => {
    let world: World | undefined;
    beforeAll(async () => {
      const pages = await servePages("tests/pages");
      world = { pages, ...(await enter(browser)) };
    }, 60_000);
    afterAll(async () => {
      if (world) await leave(world);
      await world?.pages.close();
    });
    spec(() => {
      if (!world) throw new Error("The world exists only while tests run.");
      return world;
    }, browser);
  });
}

async function start(browser: BrowserName): Promise<Started> {
  const sidelight = await launchSidelight(browser, { hosts: HOSTS, extension: await installablePackage(browser) });
  const control = await openControlPage(sidelight);
  return { sidelight, control, ...serveTabs(sidelight, control) };
}

function serveTabs({ browser, name }: Sidelight, control: ControlPage): Tabs {
  return {
    openTab: () => openTab(browser, "page"),
    async leaveTab(page) {
      if (page.isClosed()) return;
      const kind = kindOfTab(page);
      if (kind === "extension") return leaveExtensionPage(page);
      if (!kind) return page.close();
      const isPinned = (await control.remembered("pins", await control.findTab(page))) !== undefined;
      if (isPinned) return page.close();
      if (name === "chrome") {
        await page.emulateMediaFeatures();
        await page.emulateMediaType();
      }
      await keepTab(page);
    },
  };
}

/** The browsers that specs use one after the other, with the pages that stay open; they end with this process. */
const running = new Map<BrowserName, Started & { readonly staying: readonly Page[] }>();

async function takeRunning(browser: BrowserName): Promise<Started> {
  const found = running.get(browser);
  if (found?.sidelight.browser.connected) {
    await found.control.wakeBackground();
    return found;
  }
  const started = await start(browser);
  running.set(browser, { ...started, staying: await started.sidelight.browser.pages() });
  return started;
}

/** Also after a spec that failed half-way. */
async function putRight({ sidelight, control }: Started): Promise<void> {
  await control.forgetChoices();
  await closeKeptTabs(sidelight.browser);
  const staying = running.get(sidelight.name)?.staying ?? [];
  const left = (await sidelight.browser.pages()).filter((page) => !staying.includes(page));
  await Promise.all(left.map((page) => page.close()));
}
