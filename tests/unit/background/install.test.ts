import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { GATE, questionsOf, restartBackground, startBackground } from "./start-background.ts";

const { tabs, access, install, menus } = fakeBrowser;

beforeEach(() => fakeBrowser.reset());

const addresses = (): string[] => [...tabs.all.values()].map(({ url }) => url);

describe("when Sidelight was just installed", () => {
  it("reads pages that load from now on, with the keys' script before their own scripts", async () => {
    await startBackground();
    expect(tabs.registered()).toEqual([
      expect.objectContaining({
        id: "early-keys-0",
        runAt: "document_start",
        matches: ["<all_urls>"],
        allFrames: true,
      }),
      expect.objectContaining({ id: "gate-0", runAt: "document_idle", js: [GATE], persistAcrossSessions: true }),
    ]);
    expect(tabs.open("https://news.example/").frames[0]?.ran).toContain(GATE);
  });

  it("reads every page that is open, in all its frames, but none that the browser threw out of memory", async () => {
    const open = tabs.open("https://news.example/", ["https://frames.example/", "about:blank"]);
    const discarded = tabs.open("https://other.example/");
    discarded.discarded = true;
    await startBackground();
    expect(open.frames.map(({ ran }) => ran.includes(GATE))).toEqual([true, true, true]);
    expect(discarded.frames[0]?.ran).toEqual([]);
  });

  it("shows a new reader the first steps, once", async () => {
    await startBackground();
    fakeBrowser.installed();
    await settled();
    expect(addresses()).toEqual(["chrome-extension://sidelight-in-memory/src/options/welcome/index.html"]);
    fakeBrowser.installed("update");
    await restartBackground();
    expect(addresses()).toHaveLength(1);
  });

  it("reads open pages anew after an update, which cuts off the scripts in them", async () => {
    await startBackground();
    const tab = tabs.open("https://news.example/");
    for (const { ran } of tab.frames) ran.length = 0;
    fakeBrowser.installed("update");
    await settled();
    expect(tab.frames[0]?.ran).toContain(GATE);
  });

  it("opens no page where an organisation installed it", async () => {
    install.type = "admin";
    await startBackground();
    fakeBrowser.installed();
    await settled();
    expect(addresses()).toEqual([]);
  });

  it("offers its entries in the context menu, and not twice after an update", async () => {
    await startBackground();
    for (const reason of ["install", "update"]) {
      fakeBrowser.installed(reason);
      await settled();
    }
    expect(menus.map(({ id, contexts }) => [id, contexts])).toEqual([
      ["look-up", ["selection"]],
      ["explain-as", ["selection"]],
      ["make-explainer-of-selection", ["selection"]],
      ["switch-site", ["page"]],
      ["make-explainer", ["page"]],
    ]);
  });
});

describe("when the browser's access changes", () => {
  it("what runs in pages that may not be read any more is taken down, and their buttons are drawn anew", async () => {
    await startBackground();
    const granted = tabs.open("https://news.example/");
    const withheld = tabs.open("https://other.example/");
    await settled();
    access.origins.add("https://news.example");
    fakeBrowser.withhold();
    await settled();
    expect(questionsOf(granted.frames[0])).not.toContain("takeDown");
    expect(questionsOf(withheld.frames[0])).toContain("takeDown");
    expect(withheld.frames[0]?.ran).toEqual([]);
    // Where the reader grants a page on a click, that is over when its tab goes to another.
    expect(tabs.tabsApi.onUpdated.isHeard()).toBe(true);
  });

  it("open pages are read as soon as access is granted", async () => {
    access.all = false;
    await startBackground();
    const tab = tabs.open("https://news.example/");
    await settled();
    expect(tab.frames[0]?.ran).toEqual([]);
    fakeBrowser.grant();
    await settled();
    expect(tab.frames[0]?.ran).toContain(GATE);
  });
});
