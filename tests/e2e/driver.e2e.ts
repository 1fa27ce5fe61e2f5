import { expect, it } from "vitest";
import { insidePopover, waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

// The tests of the other specs are only as good as what they look through: here the page itself plays Sidelight.
describeInEachBrowser("the driver", (world) => {
  it("reads painted mentions in page order", async () => {
    const { sidelight, pages } = world();
    pages.put(
      "/painted",
      `<p id="first">Rustem <b>Umerov</b> spoke.</p><p>NATO answered.</p><script>${PAINT}</script>`,
    );
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/painted"));
    const painted = await waitForHighlights(page, 2);
    expect(painted.map(({ text }) => text)).toEqual(["Rustem Umerov", "NATO"]);
    expect(painted[0]?.width).toBeGreaterThan(10);
    await page.close();
  });

  it("looks into a closed shadow root and notices when it is gone", async () => {
    const { sidelight, pages } = world();
    pages.put("/card", `<p>Page<script>${OPEN_CARD}</script>`);
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/card"));
    const name = await waitInsidePopover(sidelight, page, (root, tag) => root.querySelector(tag)?.textContent, "h2");
    expect(name).toBe("Umerov");
    await insidePopover(sidelight, page, (root) => root.host.remove());
    await waitForNoPopover(sidelight, page);
    await page.close();
  });

  it("opens the popup for the page in front", async () => {
    const { sidelight, pages } = world();
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/sample/index.html", "news.example"));
    const popup = await openPopup(sidelight, page);
    const inFront = await popup.evaluate(async () => {
      const tabs = await chrome.tabs.query({ active: true, currentWindow: true });
      return tabs.map(({ url }) => url);
    });
    expect(inFront).toEqual([page.url()]);
    await popup.close();
    await page.close();
  });
});

declare const chrome: { tabs: { query(filter: object): Promise<{ url: string }[]> } };

const PAINT = `
  const [first, second] = document.querySelectorAll("p");
  const mark = (a, from, b, to) => new StaticRange({ startContainer: a, startOffset: from, endContainer: b, endOffset: to });
  const nato = mark(second.firstChild, 0, second.firstChild, 4);
  const umerov = mark(first.firstChild, 0, first.querySelector("b").firstChild, 6);
  CSS.highlights.set("sidelight-test", new Highlight(nato, umerov));
  CSS.highlights.set("other", new Highlight(nato));`;

const OPEN_CARD = `
  const host = document.documentElement.appendChild(document.createElement("div"));
  host.popover = "manual";
  host.attachShadow({ mode: "closed" }).innerHTML = "<h2>Umerov</h2>";`;
