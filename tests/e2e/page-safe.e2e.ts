import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

const FILLER =
  "<p>Nothing of the kind stands in this paragraph about gardens, rivers and the price of bread.</p>".repeat(40);

/** A page that is read, scrolled and typed in, and whose own banner moves what is below it. */
const PAGE = `<!doctype html><title>Talks</title><script>
    window.noted = { mutations: 0, shift: 0 };
    new MutationObserver((changes) => { noted.mutations += changes.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) noted.shift += value; })
        .observe({ type: "layout-shift", buffered: true });
  </script>
  <style>::highlight(none) { color: red } p { max-width: 40em }</style>
  <p id="first">Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p>
  <p>Rustem Umerov led the delegation of Ukraine. <input id="name" value="typed"> No ceasefire was agreed.</p>
  <div style="overflow: auto; height: 90px" id="box">${FILLER}</div>${FILLER}
  <script>
    addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
      const banner = document.createElement("aside");
      banner.style.height = "80px";
      document.body.prepend(banner);
    })));
  </script>`;

/** What a page and its reader can notice. */
type Seen = {
  readonly html: string;
  readonly globals: readonly string[];
  readonly selection: readonly unknown[];
  readonly focus: string | undefined;
  readonly scroll: readonly (number | undefined)[];
  readonly mutations: number;
  /** The sum of the page's layout shifts; 0 in browsers that do not measure them. */
  readonly shift: number;
};

describeInEachBrowser("a page", (world) => {
  let inside: Page;

  beforeAll(async () => {
    inside = await openExtensionPage(world().sidelight, "options");
    await inside.evaluate(() => chrome.storage.local.set({ "site *.other.example": false }));
    await inside.waitForFunction(
      async () =>
        (await chrome.scripting.getRegisteredContentScripts()).some(({ excludeMatches = [] }) =>
          excludeMatches.some((pattern) => pattern.includes("other.example")),
        ),
      { polling: 50 },
    );
  });

  afterAll(async () => {
    await inside.evaluate(() => chrome.storage.local.clear());
    await inside.close();
  });

  it("is exactly as without Sidelight, until a card opens and after it has closed; an open card is one element more", async () => {
    const off = await openPage("other.example");
    expect(await readHighlights(off)).toEqual([]);
    const without = await off.evaluate(see);
    const readAloudWithout = await readAloud(off, world().sidelight.name);
    await off.close();

    const page = await openPage("news.example");
    await waitForHighlights(page, 3);
    const withMarks = await settleAndSee(page);
    expect(withMarks).toEqual(without);
    // Marks are seen and not heard.
    expect(await readAloud(page, world().sidelight.name)).toEqual(readAloudWithout);
    expect(without.mutations).toBeGreaterThan(0);
    if (world().sidelight.name === "chrome") expect(without.shift).toBeGreaterThan(0);

    await pointAtMention(page, "Rustem Umerov");
    await waitInsidePopover(
      world().sidelight,
      page,
      (root) => root.querySelector("h2") && root.getAnimations().length === 0,
    );
    const open = await settleAndSee(page);
    const host = await page.evaluate(() => document.querySelector("[popover]")?.outerHTML ?? "");
    expect(host).not.toBe("");
    expect(open.html.replace(host, "")).toBe(without.html);
    expect(rest(open)).toEqual(rest(without));

    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    const after = await settleAndSee(page);
    expect({ ...after, mutations: without.mutations }).toEqual(without);
    await page.close();
  });

  /** Open the page and do what a reader does: scroll it and a box in it, select backwards, put the caret into a field. */
  async function openPage(host: string): Promise<Page> {
    const { sidelight, pages } = world();
    pages.put("/safe", PAGE);
    const page = await sidelight.browser.newPage();
    await page.setViewport({ width: 900, height: 600 });
    await page.goto(pages.url("/safe", host));
    await page.bringToFront();
    await page.waitForSelector("aside");
    await page.evaluate(() => {
      const text = document.querySelector("#first")?.firstChild as Text;
      document.querySelector<HTMLInputElement>("#name")?.focus({ preventScroll: true });
      getSelection()?.setBaseAndExtent(text, 30, text, 12);
      scrollTo({ top: 40, behavior: "instant" });
      document.querySelector("#box")?.scrollTo({ top: 25, behavior: "instant" });
    });
    await settleAndSee(page);
    return page;
  }
});

/** What a screen reader is given of a page, as far as Chromium tells; null in other browsers. */
async function readAloud(page: Page, browser: string): Promise<unknown> {
  if (browser !== "chrome") return null;
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.map(({ role, name, properties }) => [role?.value, name?.value, properties?.map((one) => one.name)]);
}

/** Everything but the HTML and the changes, of which an open card is one. */
function rest({ html: _html, mutations: _mutations, ...others }: Seen): Omit<Seen, "html" | "mutations"> {
  return others;
}

/** What can be noticed after two frames: by then what was done has been drawn, and shifts are told. */
async function settleAndSee(page: Page): Promise<Seen> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(see);
}

/** Runs inside the page. */
function see(): Seen {
  const selection = getSelection();
  const { mutations, shift } = (window as unknown as { noted: { mutations: number; shift: number } }).noted;
  return {
    html: document.documentElement.outerHTML,
    // Without those of the driver.
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !name.includes("ariaQuerySelector"))
      .sort(),
    selection: [
      String(selection),
      selection?.anchorOffset,
      selection?.focusOffset,
      document.querySelector<HTMLInputElement>("#name")?.selectionStart,
    ],
    focus: document.activeElement?.id,
    scroll: [scrollX, scrollY, document.querySelector("#box")?.scrollTop],
    mutations,
    shift,
  };
}
