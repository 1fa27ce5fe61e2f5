import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notice } from "../../../src/frame/notice-port.ts";
import type { PageSummary } from "../../../src/messages/page-summary.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import type { FakeTab } from "../fake-browser/fake-tab.ts";
import { choose, installSidelight, questionsOf } from "./start-background.ts";

const { tabs, ask, storage } = fakeBrowser;

/** What was said on pages. */
let said: Notice[];

beforeEach(async () => {
  said = [];
  vi.stubGlobal("sidelightNotice", (notice: Notice) => said.push(notice));
  await installSidelight();
});

afterEach(() => Reflect.deleteProperty(globalThis, "sidelightNotice"));

const lastAddress = (): string => [...tabs.all.values()].at(-1)?.url ?? "";

describe("the context menu", () => {
  it("switches the page's site off, and on again", async () => {
    fakeBrowser.choose("switch-site", "https://www.news.example/a");
    await settled();
    expect(await storage.local.api.get(null)).toMatchObject({ "site *.news.example": false });
    fakeBrowser.choose("switch-site", "https://news.example/b");
    await settled();
    expect(await storage.local.api.get("site *.news.example")).toEqual({});
  });

  it("shows the rule instead where a policy decides", async () => {
    await storage.managed.api.set({ blockedSites: ["news.example"] });
    fakeBrowser.choose("switch-site", "https://news.example/");
    await settled();
    expect(lastAddress()).toMatch(/options\/index\.html#sites$/);
    expect(await storage.local.api.get(null)).toEqual({});
  });

  it("takes selected text to the reading room, and leaves none of it in an address", async () => {
    fakeBrowser.choose("look-up", "https://news.example/", "Rustem Umerov");
    await settled();
    const id = new URL(lastAddress()).searchParams.get("room");
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await storage.session.api.get(`look-up ${id}`)).toEqual({ [`look-up ${id}`]: "Rustem Umerov" });
  });
});

describe("the context menu's entries for making explainers", () => {
  it.each([
    ["make-explainer", { tab: "7", frame: "0", selection: "false" }],
    ["make-explainer-of-selection", { tab: "7", frame: "3", selection: "true" }],
  ])("%s opens the editor, which is told where to look and nothing of what is there", async (entry, asked) => {
    fakeBrowser.choose(entry, "https://news.example/", "Rustem Umerov", { tab: 7, frame: 3 });
    await settled();
    const address = new URL(lastAddress());
    expect(address.pathname).toBe("/src/editor/index.html");
    expect(Object.fromEntries(address.searchParams)).toEqual(asked);
  });
});

describe("the context menu's entry for the reader's own words", () => {
  it("opens the editor where they were selected, and leaves none of them in an address", async () => {
    fakeBrowser.choose("explain-as", "https://news.example/", "Rustem Umerov", { tab: 7, frame: 3 });
    await settled();
    const address = new URL(lastAddress());
    expect(address.pathname).toBe("/src/editor/index.html");
    const { words, ...place } = Object.fromEntries(address.searchParams);
    expect(place).toEqual({ tab: "7", frame: "3" });
    expect(await storage.session.api.get(`look-up ${words}`)).toEqual({ [`look-up ${words}`]: "Rustem Umerov" });
  });
});

describe("a command", () => {
  it("opens the side panel of the window it is pressed in, before anything is waited for", () => {
    fakeBrowser.press("open-panel", 9);
    expect(fakeBrowser.panels).toEqual([9]);
  });

  it("opens the nearest, next or previous card in the top page", async () => {
    const tab = await openInFront();
    for (const command of ["explain-nearest", "explain-next", "explain-previous"]) {
      fakeBrowser.press(command);
      await settled();
    }
    const steps = tab.frames[0]?.heard.filter(([question]) => question === "openCard");
    expect(steps).toEqual([
      ["openCard", 0],
      ["openCard", 1],
      ["openCard", -1],
    ]);
  });

  it("goes on in the frame whose card is open", async () => {
    const tab = await openInFront();
    const [top, frame] = tab.frames;
    if (frame) Object.assign(frame.answers, { hasCard: () => true, openCard: () => true });
    fakeBrowser.press("explain-next");
    await settled();
    expect(questionsOf(frame)).toContain("openCard");
    expect(questionsOf(top)).not.toContain("openCard");
  });

  it("opens a card in a frame where the top page has nothing marked", async () => {
    const tab = await openInFront();
    const [top, frame] = tab.frames;
    if (top) top.answers.openCard = () => false;
    if (frame) frame.answers.openCard = () => true;
    fakeBrowser.press("explain-nearest");
    await settled();
    expect(questionsOf(frame)).toContain("openCard");
  });

  it("hides marks in all frames of the page in front, and in no other tab", async () => {
    const behind = tabs.open("https://news.example/");
    const tab = await openInFront();
    for (const { answers } of tab.frames) answers.getPageSummary = () => ({ status: "idle", mentions: [] });
    fakeBrowser.press("toggle-marks");
    await settled();
    expect(tab.frames.map(({ heard }) => heard.at(-1))).toEqual([
      ["hideMarks", true],
      ["hideMarks", true],
    ]);
    expect(questionsOf(behind.frames[0])).not.toContain("hideMarks");
  });

  it("shows marks in all frames where those of one are hidden, for all to be alike", async () => {
    const tab = await openInFront();
    const [top, late] = tab.frames;
    if (top) top.answers.getPageSummary = () => ({ status: "idle", mentions: [], hidden: true });
    if (late) late.answers.getPageSummary = () => ({ status: "idle", mentions: [] });
    fakeBrowser.press("toggle-marks");
    await settled();
    expect(tab.frames.map(({ heard }) => heard.at(-1))).toEqual([
      ["hideMarks", false],
      ["hideMarks", false],
    ]);
  });

  it("does nothing where no page is in front", async () => {
    fakeBrowser.press("explain-nearest");
    await settled();
    expect([said, fakeBrowser.popups()]).toEqual([[], 0]);
  });

  it("says that Sidelight is off where it is, and asks the page nothing", async () => {
    await choose({ enabledByDefault: false });
    const tab = tabs.open("https://news.example/");
    tab.active = true;
    fakeBrowser.press("explain-nearest");
    await settled();
    expect(tab.frames[0]?.heard).toEqual([]);
    expect(said.map(({ text }) => text)).toEqual(["Sidelight: Off: you chose “only on selected sites”"]);
  });

  it.each(["explain-nearest", "explain-next", "explain-previous"])(
    "%s says that nothing is explained where nothing is, as the reader wants texts to look",
    async (command) => {
      await choose({ scheme: "dark", textSize: 130 });
      await openEmpty({ status: "idle", mentions: [] });
      fakeBrowser.press(command);
      await settled();
      const look = { scheme: "dark", textSize: 130 };
      expect(said).toEqual([{ text: "Sidelight: Nothing explained here", language: "en-GB", look, seen: true }]);
    },
  );

  it("says that marks are hidden where they are", async () => {
    const mention = { id: 1, brief: "b", entity: "e", text: "E", position: 0, marked: false, reason: "" };
    await openEmpty({ status: "idle", mentions: [mention], hidden: true });
    fakeBrowser.press("explain-next");
    await settled();
    expect(said.map(({ text }) => text)).toEqual(["Sidelight: Marks are hidden on this page"]);
  });

  it("opens the popup, which says why, where nothing can be said", async () => {
    const tab = tabs.open("chrome://settings/");
    tab.active = true;
    fakeBrowser.press("explain-nearest");
    fakeBrowser.press("switch-site");
    await settled();
    expect([said, fakeBrowser.popups()]).toEqual([[], 2]);
  });

  it("goes on in the frame whose card was closed last, and begins in the top page all the same", async () => {
    const tab = await openInFront();
    const [top, frame] = tab.frames;
    await ask(tab, frame, "reportCard", "a secret");
    await ask(tab, frame, "reportCard", null);
    fakeBrowser.press("explain-next");
    fakeBrowser.press("explain-nearest");
    await settled();
    const asked = (one: typeof top) => one?.heard.filter(([question]) => question === "openCard");
    expect([asked(top), asked(frame)]).toEqual([[["openCard", 0]], [["openCard", 1]]]);
  });

  it("switches the page's site off and on again, and says so", async () => {
    await openInFront();
    fakeBrowser.press("switch-site");
    await settled();
    expect(await storage.local.api.get(null)).toMatchObject({ "site *.news.example": false });
    fakeBrowser.press("switch-site");
    await settled();
    expect(await storage.local.api.get("site *.news.example")).toEqual({});
    expect(said.map(({ text }) => text)).toEqual(["Sidelight on news.example: off", "Sidelight on news.example: on"]);
  });

  it("says that everything is paused where a switch changes nothing now", async () => {
    await openInFront();
    await choose({ snoozedUntil: Date.now() + 3_600_000 });
    fakeBrowser.press("switch-site");
    await settled();
    expect(said.map(({ text }) => text)).toEqual([expect.stringMatching(/^Sidelight: Paused until /)]);
  });

  it("shows the rule where a policy decides for the site, and says nothing else", async () => {
    await storage.managed.api.set({ blockedSites: ["news.example"] });
    const tab = await openInFront();
    fakeBrowser.press("switch-site");
    await settled();
    expect(lastAddress()).toMatch(/options\/index\.html#sites$/);
    expect(said).toEqual([]);
    tabs.close(tab);
  });
});

describe("what is explained on a page", () => {
  const mentionOf = (entity: string, marked: boolean) =>
    ({ id: 1, brief: "b", entity, text: "E", position: 0, marked, reason: "" }) as const;

  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  /** Have the top page of a tab report that it has marks, and wait until what comes of it has come. */
  async function report(tab: FakeTab, marked: number): Promise<void> {
    await ask(tab, tab.frames[0], "reportMentions", marked);
    vi.advanceTimersByTime(10_000);
    await settled();
  }

  it("is told to screen readers once a page, with the key for it, when the reader chose so", async () => {
    await choose({ announce: true });
    fakeBrowser.commands.push({ name: "explain-nearest", description: "Explain", shortcut: "Alt+Shift+E" });
    const tab = tabs.open("https://news.example/a");
    const summarise = () => {
      const mentions = [mentionOf("one", true), mentionOf("one", true), mentionOf("two", true), mentionOf("no", false)];
      for (const frame of tab.frames) frame.answers.getPageSummary = () => ({ status: "idle", mentions });
    };
    summarise();
    await report(tab, 3);
    await report(tab, 4);
    expect(said.map(({ text, seen }) => [text, seen])).toEqual([["2 names explained, Alt+Shift+E", false]]);
    tabs.changeAddress(tab, "https://news.example/b");
    await report(tab, 3);
    tabs.changeAddress(tab, "https://news.example/b#part");
    await report(tab, 4);
    expect(said, "an application has gone on to another page").toHaveLength(2);
    tabs.goTo(tab, "https://news.example/b");
    summarise();
    await report(tab, 3);
    expect(said, "it was loaded again").toHaveLength(3);
  });

  it("is not told unasked, nor of frames, nor where nothing is marked any more", async () => {
    const tab = await openInFront();
    await report(tab, 3);
    await choose({ announce: true });
    await ask(tab, tab.frames[1], "reportMentions", 5);
    await report(tab, 0);
    tabs.goTo(tab, "https://news.example/b");
    const [top] = tab.frames;
    if (top) top.answers.getPageSummary = () => ({ status: "idle", mentions: [mentionOf("one", false)] });
    await report(tab, 3);
    expect(said).toEqual([]);
  });
});

/** A page in front on which nothing is marked. */
async function openEmpty(summary: PageSummary): Promise<void> {
  const tab = tabs.open("https://news.example/");
  tab.active = true;
  const [top] = tab.frames;
  if (top) Object.assign(top.answers, { openCard: () => false, hasCard: () => false, getPageSummary: () => summary });
}

/** A page in front, with a frame; both have marks, and open a card when asked. */
async function openInFront(): Promise<FakeTab> {
  const tab = tabs.open("https://news.example/", ["https://frames.example/"]);
  tab.active = true;
  for (const frame of tab.frames) {
    await ask(tab, frame, "reportMentions", 1);
    frame.answers.openCard = () => true;
  }
  return tab;
}
