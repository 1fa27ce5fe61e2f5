import type { Page } from "puppeteer-core";
import { build } from "vite";
import { beforeAll, expect, it } from "vitest";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

// Pages as people build them: what a server sent is marked, and then the framework takes it over and changes it.

const scripts = new Map<string, string>();

beforeAll(async () => {
  for (const name of ["react", "vue", "prosemirror"]) scripts.set(name, await bundle(name));
}, 60_000);

describeInEachBrowser("pages built with frameworks", (world) => {
  it.each(["react", "vue"])(
    "%s takes a marked page over without a complaint, and its changes are followed",
    async (name) => {
      const page = await open(name);
      const before = (await waitForHighlights(page, 3)).map(({ text }) => text);
      expect(before).toContain("ceasefire");
      await page.evaluate("hydrate()");
      await page.click("button");
      await page.waitForFunction(() => document.querySelector("#news")?.textContent?.includes("prisoner exchange"));
      await expect
        .poll(async () => (await readHighlights(page)).map(({ text }) => text))
        .toContain("prisoner exchange");
      expect((await readHighlights(page)).map(({ text }) => text)).not.toContain("ceasefire");
      expect(await page.evaluate("problems")).toEqual([]);
      await world().leaveTab(page);
    },
  );

  it("prosemirror keeps its text, its caret and its keys; nothing that is edited is marked", async () => {
    const page = await open("prosemirror");
    await page.evaluate("hydrate()");
    const marked = await waitForHighlights(page, 2);
    const editor = await page.$eval("#editor", (element) => element.getBoundingClientRect().top);
    expect(marked.filter(({ y }) => y >= editor)).toEqual([]);
    await page.click("#editor p:last-child");
    await page.keyboard.press("End");
    await page.keyboard.type(" Umerov wrote this.");
    expect(await page.evaluate("written()")).toContain("No ceasefire was agreed. Umerov wrote this.");
    expect((await readHighlights(page)).filter(({ y }) => y >= editor)).toEqual([]);
    expect(await page.evaluate("problems")).toEqual([]);
    await world().leaveTab(page);
  });

  async function open(name: string): Promise<Page> {
    const { openTab, pages } = world();
    pages.put(`/${name}.js`, { type: "text/javascript", body: scripts.get(name) ?? "" });
    pages.put(
      `/${name}`,
      `<!doctype html><title>${name}</title><div id="root"></div><script>const problems = [];
      addEventListener("error", (event) => problems.push(event.message));
      console.error = (...said) => problems.push(said.join(" "));</script>
      <script src="/${name}.js"></script>
      <script>root.innerHTML = page.html; const hydrate = () => page.hydrate(root, (problem) => problems.push(problem));</script>`,
    );
    const page = await openTab();
    await page.goto(pages.url(`/${name}`, "news.example"));
    return page;
  }
});

async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: `tests/pages/frameworks/${name}.ts`, formats: ["iife"], name: "page" },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error(`${name} was not built`);
  return chunk.code;
}
