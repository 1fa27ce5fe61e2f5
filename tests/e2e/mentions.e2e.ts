import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

describeInEachBrowser("mentions", (world) => {
  it("are marked on a page about the story, in every language of it", async () => {
    const page = await openPage("/sample/index.html");
    const texts = (await waitForHighlights(page, 3)).map(({ text }) => text.replace(/\s+/g, " "));
    expect(texts).toContain("Rustem Umerov");
    const { mentions } = await world().control.summarize(await world().control.findTab(page));
    expect(mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(["Рустем Умєров", "Wladimir Putin"]));
    await world().leaveTab(page);
  });

  it("are marked in Cyrillic letters, too, where the page had none before", async () => {
    const text =
      "<p>Ukraine and Russia met again. Vladimir Putin spoke of the talks, and Ukraine waited for an answer.</p>";
    world().pages.put("/later", `<!doctype html><title>Talks</title><main>${text.repeat(3)}</main>`);
    const page = await openPage("/later");
    expect((await waitForHighlights(page)).map((one) => one.text)).toEqual(["Vladimir Putin"]);
    await page.evaluate(() => {
      const added = "<h2>Далі</h2><p>Рустем Умєров очолив делегацію України на переговорах з Росією в Стамбулі.</p>";
      document.querySelector("main")?.insertAdjacentHTML("beforeend", added);
    });
    const texts = (await waitForHighlights(page, 3)).map((one) => one.text);
    expect(texts).toEqual(expect.arrayContaining(["Vladimir Putin", "Рустем Умєров"]));
    await world().leaveTab(page);
  });

  it("change not one node of the page", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page, 3);
    const untouched = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(source, "text/html");
      return parsed.documentElement.outerHTML === document.documentElement.outerHTML;
    });
    expect(untouched).toBe(true);
    await world().leaveTab(page);
  });

  it("are not looked for on a page that is not about the story", async () => {
    world().pages.put(
      "/ferry",
      "<title>Ferries</title><p>The ferry from Istanbul to Yalova takes an hour. Oleksandr sells tea.",
    );
    const page = await openPage("/ferry");
    const summary = await world().control.summarize(await world().control.findTab(page));
    expect(summary.mentions).toEqual([]);
    expect(await readHighlights(page)).toEqual([]);
    await world().leaveTab(page);
  });

  it("are marked in no heading, menu, bar or list of links, until the reader wants them there", async () => {
    const quiet = `<header style="position: sticky; top: 0"><p>Live: the ceasefire</p></header>
      <h1>Rustem Umerov in Istanbul</h1><nav><a href="/x">Ukraine and Russia hold peace talks in Istanbul</a></nav>`;
    const text = `<p>Ukraine and Russia met again. Vladimir Putin spoke of the talks, and Ukraine waited for an answer.</p>`;
    const related = `<h2>Most read</h2><ul><li><a href="/x">Ukraine and Russia: prisoner exchange agreed on in Istanbul</a></li></ul>`;
    world().pages.put("/places", `<!doctype html><title>Talks</title>${quiet}<main>${text.repeat(3)}</main>${related}`);
    const page = await openPage("/places");
    expect((await waitForHighlights(page)).map((one) => one.text)).toEqual(["Vladimir Putin"]);
    await world().control.choose({ markEverywhere: true });
    const texts = (await waitForHighlights(page, 5)).map((one) => one.text);
    expect(texts).toEqual(expect.arrayContaining(["ceasefire", "Rustem Umerov", "prisoner exchange"]));
    await world().control.choose({ markEverywhere: false });
    await world().leaveTab(page);
  });

  it("are not looked for before the page is painted, for half a second", async () => {
    const { pages } = world();
    pages.put(
      "/slow",
      `<!doctype html><title>Slow</title><script>
        const look = () => CSS.highlights.size > 0 ? Object.assign(window, { marked: performance.now() }) : setTimeout(look);
        look();
      </script><link rel="stylesheet" href="/slow.css"><p>Ukraine and Russia held talks in Istanbul. Rustem Umerov led them.</p>`,
    );
    const style = { type: "text/css", body: "p { color: blue }" };
    pages.put("/slow.css", new Promise((resolve) => setTimeout(resolve, 450, style)));
    const page = await openPage("/slow");
    await waitForHighlights(page);
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0, {
      polling: 20,
    });
    const { marked, painted } = await page.evaluate(() => ({
      marked: (window as unknown as { marked: number }).marked,
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    }));
    expect(marked).toBeGreaterThanOrEqual(Math.min(painted, 500));
    await world().leaveTab(page);
  });

  it.each([
    ["a little", 1],
    ["more than is followed one by one", 6_000],
  ])("are marked on a page that came to the story later, when %s changed", async (_what, count) => {
    world().pages.put(
      "/later",
      `<title>Later</title><p>The ferry was late.</p><aside>${"<i>a</i>".repeat(6_000)}</aside>`,
    );
    const page = await openPage("/later");
    expect((await world().control.summarize(await world().control.findTab(page))).status).toBe("idle");
    await page.evaluate((many) => {
      for (const one of [...document.querySelectorAll("i")].slice(0, many)) (one.firstChild as Text).data += "b";
      const paragraph = document.querySelector("p")?.firstChild as Text;
      paragraph.data = "Ukraine and Russia held talks in Istanbul. Rustem Umerov led the delegation of Ukraine.";
    }, count);
    expect((await waitForHighlights(page)).map(({ text }) => text)).toContain("Rustem Umerov");
    await world().leaveTab(page);
  });

  it("are dressed only on pages that have some, in the look that is chosen, and no more when they are taken down", async () => {
    const { pages, control, sidelight } = world();
    pages.put("/bare", "<title>Ferries</title><p>Ukraine and Russia trade less; the ferry was late.");
    const inside = await openExtensionPage(sidelight, "options");
    const bare = await openPage("/bare");
    // Told once it has been read.
    expect((await control.summarize(await control.findTab(bare))).status).toBe("idle");
    expect(await bare.evaluate(readLine, "sidelight-mention")).toBe("none");
    await world().leaveTab(bare);
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page, 3);
    // Their rules come by way of the background, a moment after the marks.
    await expect.poll(() => page.evaluate(readLine, "sidelight-mention")).toBe("underline dotted");
    await inside.evaluate(() => chrome.storage.local.set({ markStyle: "wavy", markColour: "blue" }));
    await expect.poll(() => page.evaluate(readLine, "sidelight-mention-wavy-blue")).toBe("underline wavy");
    await expect.poll(() => page.evaluate(readLine, "sidelight-mention")).toBe("none");
    await inside.evaluate(() => chrome.storage.local.set({ "site news.example": false }));
    await expect.poll(() => page.evaluate(readLine, "sidelight-mention-wavy-blue")).toBe("none");
    await inside.evaluate(() => chrome.storage.local.clear());
    await world().leaveTab(page);
    await inside.close();
  });

  async function openPage(path: string) {
    const page = await world().openTab();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }
});

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
};

/** Runs inside the page: the line that a highlight would get there. */
function readLine(name: string): string {
  const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.body, `::highlight(${name})`);
  return textDecorationLine === "none" ? "none" : `${textDecorationLine} ${textDecorationStyle}`;
}
