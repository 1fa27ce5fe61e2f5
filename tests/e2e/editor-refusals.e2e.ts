import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { describeInEachBrowser } from "./each-browser.ts";
import { openEditorPages, storedKeys } from "./editor-pages.ts";

describeInEachBrowser("an explainer", (world) => {
  const { openPage, openOwn, openEditor } = openEditorPages(world);

  it.each([
    ["no article", "<p>Hello", "No article was found on this page."],
    ["a login wall", "<p>Sign in to read on.</p><form><input type=password></form>", "asks you to sign in"],
    ["far too much in it", `<script type="text/plain">${"x".repeat(13_000_000)}</script>`, "This is too large."],
    ["a hundred thousand headings", `<div hidden>${"<h2>When?</h2>".repeat(100_000)}</div>`, "This is too large."],
  ])("is not made of a page with %s, and a sentence says so", async (_what, html, sentence) => {
    const tab = await world().control.findTab(await openPage("/hostile", html));
    await expectSentence(`?tab=${tab}&frame=0&selection=false`, sentence);
  });

  it("is not made of a tab that is gone, and a sentence says so", async () => {
    await expectSentence("?tab=999999&frame=0&selection=false", "This page cannot be read");
    await expectSentence("?draft=none", "This draft no longer exists.");
  });

  it("is made of a page whose JSON-LD is nested ten thousand deep", async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const html = (await readFile("tests/pages/explainer/index.html", "utf8")).replace(
      "</head>",
      `<script type="application/ld+json">${deep}</script></head>`,
    );
    await openEditor(await openPage("/deep", html));
  });

  async function expectSentence(search: string, sentence: string): Promise<void> {
    const editor = await openOwn("editor", search);
    await editor.waitForFunction(
      (text) => document.querySelector("[role=alert]")?.textContent?.includes(text),
      {},
      sentence,
    );
    expect(await editor.$("#given-text")).not.toBeNull();
    expect(await storedKeys(editor)).toEqual([]);
  }
});
