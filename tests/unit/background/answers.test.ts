import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it, vi } from "vitest";
import { changeVisits } from "../../../src/browser/storage/visit-store.ts";
import { withVisit } from "../../../src/settings/visits.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, GATE, installSidelight, questionsOf } from "./start-background.ts";

const { tabs, ask, send, storage, access } = fakeBrowser;
const FINDER = "/src/content-script/find/finder.iife.ts";
const POPOVER = "/src/popover/popover.iife.ts";
const MARKS = "/src/content-script/mark/marks.iife.ts";
const REQUEST = { brief: "istanbul-talks", entity: "umerov" };

beforeEach(installSidelight);

const openPage = () => tabs.open("https://news.example/", ["https://frames.example/", "about:blank"]);

describe("a frame that asks to be searched", () => {
  it("is, where Sidelight is on, and no other frame with it", async () => {
    const tab = openPage();
    expect(await ask(tab, tab.frames[1], "injectFinder")).toBe(true);
    expect(tab.frames.map(({ ran }) => ran.includes(FINDER))).toEqual([false, true, false]);
  });

  it("is told so when nothing may run in it any more", async () => {
    const tab = openPage();
    access.all = false;
    expect(await ask(tab, tab.frames[0], "injectFinder")).toBe(false);
  });

  it("in a tab that is off is not, and all of the tab is given up", async () => {
    await choose({ "site news.example": false });
    const tab = openPage();
    await settled();
    // Both have begun to load since.
    for (const frame of tab.frames) frame.ran.push(GATE);
    expect(await ask(tab, tab.frames[1], "injectFinder")).toBe(false);
    expect(tab.frames.map(({ ran }) => ran)).toEqual([[], [], []]);
  });
});

describe("a frame that is off by a rule of its own", () => {
  it("is given up alone when it asks to be searched, and the page around it and its other frames stay", async () => {
    const tab = openPage();
    await choose({ "site frames.example": false });
    const [top, frame, other] = tab.frames;
    // It began to load before the rule came.
    frame?.ran.push(GATE);
    expect(await ask(tab, frame, "injectFinder")).toBe(false);
    expect(frame?.ran).toEqual([]);
    for (const stays of [top, other]) {
      expect(questionsOf(stays)).not.toContain("takeDown");
      expect(stays?.ran).not.toEqual([]);
    }
  });
});

describe("a frame that shows something", () => {
  it.each([
    ["injectMarks", MARKS],
    ["injectPopover", POPOVER],
  ] as const)("gets what it asks for by %s for itself", async (question, script) => {
    const tab = openPage();
    expect(await ask(tab, tab.frames[1], question)).toBe(true);
    expect(tab.frames.map(({ ran }) => ran.includes(script))).toEqual([false, true, false]);
  });

  it("gets the rules of one look, and those of the look before are gone", async () => {
    const tab = openPage();
    const [dotted, wavy] = [
      { style: "dotted", colour: "auto" },
      { style: "wavy", colour: "green" },
    ] as const;
    await ask(tab, tab.frames[0], "setMarkStyles", dotted, null);
    expect(tab.frames[0]?.css).toHaveLength(2);
    await ask(tab, tab.frames[0], "setMarkStyles", wavy, dotted);
    expect(tab.frames[0]?.css).toHaveLength(2);
    expect(tab.frames[0]?.css.join()).toContain("sidelight-mention-wavy-green");
    expect(tab.frames[0]?.css.join()).not.toContain("dotted");
    await ask(tab, tab.frames[0], "setMarkStyles", null, wavy);
    expect(tab.frames[0]?.css).toEqual([]);
    const own = ask(tabs.open("chrome://settings/"), undefined, "setMarkStyles", dotted, null);
    await expect(own, "where no rules can be put").resolves.toBeUndefined();
  });

  it.each([
    ["the root, where highlights take after those around them", [{ brand: "Chromium" }], ":root::highlight("],
    ["every element elsewhere", [{ brand: "Other" }], "::highlight("],
  ])("gets rules for %s", async (_, brands, selector) => {
    const { navigator } = globalThis;
    vi.stubGlobal("navigator", { userAgentData: { brands } });
    const tab = openPage();
    await ask(tab, tab.frames[0], "setMarkStyles", { style: "background", colour: "auto" }, null);
    vi.stubGlobal("navigator", navigator);
    expect([...new Set(tab.frames[0]?.css.join().match(/\S*::highlight\(/g))]).toEqual([selector]);
  });

  it("is given the tables of the stories it names, and told the reader's choices", async () => {
    await choose({ markStyle: "wavy", markEverywhere: true, textSize: 115 });
    const tab = openPage();
    const { tables, settings, outer } = await ask(
      tab,
      tab.frames[0],
      "openStories",
      ["istanbul-talks", "unheard-of"],
      true,
    );
    expect(tables.map((json) => JSON.parse(json).briefs.map(({ brief }: { brief: string }) => brief))).toEqual([
      expect.arrayContaining(["istanbul-talks"]),
    ]);
    expect(settings).toMatchObject({
      markEverywhere: true,
      mark: { style: "wavy", colour: "auto" },
      card: { scheme: "auto", textSize: 115 },
    });
    expect(outer).toEqual([]);
    expect(settings.lastDays).toEqual({});
  });

  it("is told up to which day explainers may mark, unless it is one of our own pages", async () => {
    await choose({ maxAge: 3 });
    const tab = openPage();
    const { settings } = await ask(tab, tab.frames[0], "openStories", [], true);
    expect(settings.lastDays).toMatchObject({ "istanbul-talks": "2025-09-02" });
    const own = tabs.open("chrome-extension://sidelight-in-memory/src/reader/index.html");
    expect((await ask(own, undefined, "openStories", [], true)).settings.lastDays).toEqual({});
  });

  it("is told which stories its words name, and which of the words count", async () => {
    const tab = openPage();
    const first = await ask(tab, tab.frames[0], "findStories", "Ferry Ukraine", "", false);
    expect(first).toEqual({ stories: [], known: "ukraine" });
    const { stories } = await ask(tab, tab.frames[0], "findStories", "Russia", first.known, false);
    expect(stories).toContain("istanbul-talks");
  });
});

describe("a card", () => {
  it("is given for an entity of a brief that is on, and for no other", async () => {
    const tab = openPage();
    expect(await ask(tab, tab.frames[0], "getCard", REQUEST)).toMatchObject({ name: "Rustem Umerov" });
    expect(await ask(tab, tab.frames[0], "getCard", { ...REQUEST, entity: "nobody" })).toBeNull();
    expect(await ask(tab, tab.frames[0], "getCard", { ...REQUEST, brief: "no-story" })).toBeNull();
    await choose({ "brief istanbul-talks": false });
    expect(await ask(tab, tab.frames[0], "getCard", REQUEST)).toBeNull();
  });

  it("opens the whole brief at a section, mutes an entity, and switches its page's site off", async () => {
    const tab = openPage();
    await ask(tab, tab.frames[0], "openBrief", "istanbul-talks", "stalemate", "uk");
    expect([...tabs.all.values()].at(-1)?.url).toMatch(/reader\/index\.html\?brief=istanbul-talks&in=uk#stalemate$/);
    await ask(tab, tab.frames[0], "muteEntity", "istanbul-talks", "umerov");
    await ask(tab, tab.frames[1], "switchSiteOff", "news.example");
    await settled();
    expect(await storage.local.api.get(null)).toMatchObject({
      "muted istanbul-talks/umerov": true,
      "site *.news.example": false,
    });
  });

  it("opens the whole brief as one that is not remembered, from a private window", async () => {
    const tab = Object.assign(openPage(), { active: true, incognito: true });
    await ask(tab, tab.frames[0], "openBrief", "istanbul-talks", null, "en");
    expect([...tabs.all.values()].at(-1)?.url).toMatch(/\?brief=istanbul-talks&in=en&private=$/);
  });

  it("switches a site off also where its page was read only this once", async () => {
    await choose({ "site news.example": false });
    const tab = openPage();
    await changeVisits((now) => withVisit(now, tab.id, tab.url, 1));
    await settled();
    expect(tab.frames[0]?.ran).toContain(GATE);
    await ask(tab, tab.frames[0], "switchSiteOff", "news.example");
    await settled();
    expect(tab.frames[0]?.ran).toEqual([]);
  });

  it("switches no site off that the reader was not told of, though the tab has gone on to it", async () => {
    const tab = openPage();
    const [top, frame] = tab.frames;
    const gone = { ...tab, url: "https://other.example/" };
    await ask(gone, top, "switchSiteOff", "news.example");
    await ask(gone, frame, "switchSiteOff", "news.example");
    await settled();
    expect(await storage.local.api.get(null)).toMatchObject({ "site *.news.example": false });
    expect(await storage.local.api.get(null)).not.toHaveProperty("site *.other.example");
  });

  it("names the site that it switches off: that of the tab, also in its frames; none where there is nothing to switch", async () => {
    const siteOf = async (url: string, frames: readonly string[] = [], at = 0): Promise<string | null> => {
      const tab = tabs.open(url, frames);
      return (await ask(tab, tab.frames[at], "openStories", [], true)).site;
    };
    expect(await siteOf("https://www.news.example/", ["https://embed.example/"], 1)).toBe("news.example");
    expect(await siteOf("https://news.example/", ["about:srcdoc"], 1)).toBe("news.example");
    expect(await siteOf("https://xn--e1aybc.example/")).toBe("тест.example");
    expect(await siteOf("file:///home/reader/story.html")).toBe("");
    expect(await siteOf("chrome-extension://sidelight-in-memory/src/reader/index.html")).toBeNull();
    await storage.managed.api.set({ pinnedSites: ["kept.example"] });
    expect(await siteOf("https://kept.example/")).toBeNull();
  });

  it("says on the page that a choice could not be stored", async () => {
    const tab = openPage();
    const set = vi.spyOn(storage.local.api, "set").mockRejectedValue(new Error("The disk is full"));
    await expect(ask(tab, tab.frames[1], "muteEntity", "istanbul-talks", "umerov")).rejects.toThrow("The disk is full");
    set.mockRestore();
    await settled();
    expect(tab.frames.map(({ ran }) => ran.some((file) => file.includes("/notice/")))).toEqual([true, false, false]);
  });

  it("loses nothing of what is chosen in several cards at once", async () => {
    const tab = openPage();
    const entities = ["umerov", "putin", "nato", "eu"];
    await Promise.all(entities.map((entity) => ask(tab, tab.frames[0], "muteEntity", "istanbul-talks", entity)));
    const muted = Object.keys(await storage.local.api.get(null)).filter((key) => key.startsWith("muted "));
    expect(muted).toEqual(expect.arrayContaining(entities.map((entity) => `muted istanbul-talks/${entity}`)));
  });
});

describe("a message to the background", () => {
  const SENDER = { id: "sidelight-in-memory", tab: { id: 1, url: "https://news.example/" }, frameId: 0 };

  it("of another extension is not answered at all", async () => {
    const message = { question: "getOuterEvidence", args: [] };
    expect(await send(message, { ...SENDER, id: "somebody-else" })).toBeUndefined();
    expect(await send(message, SENDER)).toHaveProperty("answer");
  });

  it.each([
    ["of no page", { question: "getOuterEvidence", args: [] }, { id: SENDER.id }, "asked by pages only"],
    ["with a question that is not one", { question: "toString", args: [] }, SENDER, "no question"],
    ["with what does not fit", { question: "reportMentions", args: [-1] }, SENDER, "reportMentions: argument 0"],
    ["that is none", "hello", SENDER, "must have a question"],
  ])("%s is refused in words", async (_what, message, sender, words) => {
    expect(await send(message, sender)).toEqual({ error: expect.stringContaining(words) });
  });
});
