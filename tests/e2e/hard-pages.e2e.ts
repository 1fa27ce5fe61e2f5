import type { Frame } from "puppeteer-core";
import { expect, it } from "vitest";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const STORY =
  "<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025. Rustem Umerov led the delegation of Ukraine.</p>";

describeInEachBrowser("pages that are hard to read", (world) => {
  it.each([
    ["a page without a body", "text/html", "<!doctype html><html><frameset></frameset></html>"],
    ["XML", "application/xml", "<r>Ukraine, Russia, Umerov</r>"],
    ["SVG", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><text y='20'>Ukraine Russia Umerov</text></svg>"],
    ["an image", "image/png", greyDot()],
    ["JSON", "application/json", `{"a":"Ukraine, Russia, Umerov"}`],
  ])("%s is left alone", async (_what, type, body) => {
    const { page, errors } = await openPage("/hard", { type, body });
    await expect(readHighlights(page)).resolves.toEqual([]);
    expect(errors).toEqual([]);
    await world().leaveTab(page);
  });

  it("plain text is read", async () => {
    const { page } = await openPage("/plain.txt", { type: "text/plain", body: STORY.replace(/<[^>]*>/g, "") });
    expect((await waitForHighlights(page, 1)).map(({ text }) => text)).toContain("Rustem Umerov");
    await world().leaveTab(page);
  });

  it("a page whose own objects throw is read, and its errors stay its own", async () => {
    const traps = `<script>
      for (const name of ["title", "body", "designMode", "contentType", "readyState"])
        Object.defineProperty(document, name, { get() { throw new Error("trap: " + name); }, configurable: true });
      for (const name of ["data", "nodeValue", "length"])
        Object.defineProperty(CharacterData.prototype, name, { get() { throw new Error("trap: " + name); } });
      Element.prototype.matches = Element.prototype.closest = () => { throw new Error("trap"); };
      window.requestIdleCallback = window.setTimeout = () => { throw new Error("trap"); };
    </script>`;
    const { page, errors } = await openPage("/traps", `<title>Traps</title>${traps}${STORY}`);
    await waitForHighlights(page, 1);
    expect(errors).toEqual([]);
    await world().leaveTab(page);
  });

  it("plain text of a megabyte, which is one text node, is read to its end", async () => {
    const line = `${STORY.replace(/<[^>]*>/g, "")}\n`;
    const { page } = await openPage("/long.txt", { type: "text/plain", body: line.repeat(9_000) });
    const { mentions } = await world().control.summarize(await world().control.findTab(page));
    expect(mentions.at(-1)?.position).toBeGreaterThan(line.length * 8_999);
    await world().leaveTab(page);
  }, 60_000);

  it("text right inside an element without a box is marked, where its element is near", async () => {
    const far = `<div style="height: 9000px"></div><h2>Later</h2><p style="display: contents">${STORY.replace(/<[^>]*>/g, "")}`;
    const { page } = await openPage("/boxless", `<title>Talks</title><i style="display: contents">${STORY}</i>${far}`);
    await waitForHighlights(page, 1);
    await page.evaluate(() => scrollTo(0, 9_000));
    const paragraph = () => page.evaluate(readInBoxless);
    await expect.poll(paragraph).toBeGreaterThan(0);
    await world().leaveTab(page);
  });

  it("a page of ten megabytes is read to its end", async () => {
    const filler =
      "<p>Nothing of the kind stands in this paragraph about gardens, rivers and the price of bread.</p>".repeat(400);
    const long = `<title>Long</title>${filler.repeat(260)}${STORY}`;
    expect(long.length).toBeGreaterThan(10_000_000);
    const { page } = await openPage("/long", long);
    const { mentions } = await world().control.summarize(await world().control.findTab(page));
    expect(mentions.map(({ text }) => text)).toContain("Rustem Umerov");
    await world().leaveTab(page);
  }, 90_000);

  it("frames are read each for itself, those of the page's own origin with the evidence of the page around them", async () => {
    const quote = "<p>The ceasefire did not come, Ukraine says.</p>";
    world().pages.put("/quote", `<title>A quote</title>${quote}`);
    const blank = `<iframe id="blank"></iframe><script>blank.contentDocument.body.innerHTML = "${quote}"</script>`;
    const frames = `<iframe src="/quote"></iframe><iframe srcdoc="${quote}"></iframe>${blank}`;
    const { page } = await openPage("/framed", `<title>Talks</title>${STORY}${frames}`);
    await waitForHighlights(page, 1);
    const inner = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(inner).toHaveLength(3);
    for (const frame of inner) await waitUntilMarked(frame);
    await world().leaveTab(page);
  });

  it("marks in frames of every kind have their look", async () => {
    const sandboxed = `<iframe sandbox="allow-scripts" src="/look"></iframe>`;
    const other = `<iframe src="${world().pages.url("/look", "frames.example")}"></iframe>`;
    const blank = `<iframe id="blank"></iframe><script>blank.contentDocument.body.innerHTML = "${STORY}"</script>`;
    world().pages.put("/look", `<!doctype html><title>Talks</title>${STORY}`);
    const { page } = await openPage(
      "/looks",
      `<title>Talks</title>${STORY}<iframe srcdoc="${STORY}"></iframe>${sandboxed}${blank}${other}`,
    );
    expect(page.frames()).toHaveLength(5);
    for (const frame of page.frames()) {
      await waitUntilMarked(frame);
      await expect.poll(() => frame.evaluate(readLines), { message: frame.url() }).toEqual(["underline dotted"]);
    }
    await world().leaveTab(page);
  });

  it("the same frame by itself is not marked: it names too little", async () => {
    world().pages.put("/quote", "<title>A quote</title><p>The ceasefire did not come, Ukraine says.</p>");
    const { page } = await openPage("/quote", "<title>A quote</title><p>The ceasefire did not come, Ukraine says.</p>");
    const { mentions } = await world().control.summarize(await world().control.findTab(page));
    expect(mentions).toEqual([]);
    await world().leaveTab(page);
  });

  const waitUntilMarked = (frame: Frame): Promise<unknown> =>
    frame.waitForFunction(() => (CSS.highlights.get("sidelight-mention")?.size ?? 0) > 0, { polling: 50 });

  async function openPage(path: string, answer: Parameters<ReturnType<typeof world>["pages"]["put"]>[1]) {
    const { openTab, pages } = world();
    pages.put(path, answer);
    const page = await openTab();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(pages.url(path, "news.example"));
    return { page, errors };
  }
});

/** Runs inside a frame: the different lines under its mentions. */
function readLines(): string[] {
  const marks = [...(CSS.highlights.get("sidelight-mention") ?? [])];
  const lines = marks.flatMap(({ startContainer: { parentElement } }) => {
    const style = parentElement && getComputedStyle(parentElement, "::highlight(sidelight-mention)");
    return style ? `${style.textDecorationLine} ${style.textDecorationStyle}` : [];
  });
  return [...new Set(lines)];
}

/** The smallest picture there is: one grey dot. */
function greyDot(): Uint8Array {
  const base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

/** Runs in the page: how many ranges are painted in the last paragraph. */
function readInBoxless(): number {
  const last = [...document.querySelectorAll("p")].at(-1);
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges.filter(({ startContainer }) => last?.contains(startContainer)).length;
}
