import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

describeInEachBrowser("the popup", (world) => {
  it("sums up the story and switches the site off and on in the open tab", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector('[role="switch"][aria-checked="true"]');
    const words = await popup.$eval("main", (main) => main.textContent);
    expect(words).toMatch(/\d+ mentions explained on this page/);
    expect(words).toContain("Show mentions on news.example");
    expect(await popup.$$eval(".key-points > li", (points) => points.length)).toBe(5);
    expect(await popup.$$eval("details", (all) => all.map((one) => one.textContent))).toEqual(
      expect.arrayContaining([expect.stringContaining("Rustem Umerov")]),
    );
    await popup.click('[role="switch"]');
    await waitForNoHighlights(page);
    await popup.waitForSelector('[role="switch"][aria-checked="false"]');
    await popup.click('[role="switch"]');
    await waitForHighlights(page);
    await popup.close();
    await page.close();
  });

  it("shows the stories there are on a page about none of them", async () => {
    world().pages.put("/quiet", "<p>The ferry was late.");
    const page = await openPage("/quiet");
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForFunction(() => document.body.textContent?.includes("Nothing about our stories"));
    expect(await popup.$eval(".library", (library) => library.textContent)).toContain("Istanbul");
    await popup.close();
    await page.close();
  });

  it("leads to a mention that is out of sight", async () => {
    const story = "<p>Ukraine and Russia met in Istanbul.</p>";
    world().pages.put("/long", `${story}<p style="height:5000px"><p id="far">Rustem Umerov led the talks.`);
    const page = await openPage("/long");
    await waitForHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector('button[aria-label="Go to “Rustem Umerov”"]');
    await popup.$eval('button[aria-label="Go to “Rustem Umerov”"]', (button) => (button as HTMLElement).click());
    await page.waitForFunction(() => scrollY > 1000, { polling: 20 });
    await popup.close();
    await page.close();
  });

  async function openPage(path: string): Promise<Page> {
    const page = await world().sidelight.browser.newPage();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }
});
