import { beforeEach, describe, expect, it } from "vitest";
import type { Pin } from "../../../src/messages/pin.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, installSidelight, questionsOf, restartBackground } from "./start-background.ts";

// What the background remembers of a tab: counts of marks, pinned cards, and what its top page names.

const { tabs, ask, storage } = fakeBrowser;

beforeEach(installSidelight);

describe("the number on the toolbar button", () => {
  it("is the sum over all frames of a tab, also after the background was started again", async () => {
    const tab = tabs.open("https://news.example/", ["https://frames.example/"]);
    await ask(tab, tab.frames[0], "reportMentions", 3);
    await restartBackground();
    await ask(tab, tab.frames[1], "reportMentions", 2);
    expect(tab.button).toMatchObject({ badge: "5", title: "5 mentions explained on this page" });
    await ask(tab, tab.frames[0], "reportMentions", 1);
    expect(tab.button.badge).toBe("3");
  });

  it("does not lose what several frames report at once", async () => {
    const frames = Array.from({ length: 8 }, (_, at) => `https://frames.example/${at}`);
    const tab = tabs.open("https://news.example/", frames);
    await Promise.all(tab.frames.map((frame) => ask(tab, frame, "reportMentions", 1)));
    expect(tab.button.badge).toBe("9");
  });

  it("does not count marks of the page before", async () => {
    const tab = tabs.open("https://news.example/");
    await ask(tab, tab.frames[0], "reportMentions", 3);
    tabs.goTo(tab, "https://other.example/", ["https://frames.example/"]);
    await ask(tab, tab.frames[1], "reportMentions", 2);
    expect(tab.button.badge).toBe("2");
  });

  it.each([
    [0, ""],
    [999, "999"],
    [1000, "999+"],
  ])("for %i marks is “%s”", async (count, badge) => {
    const tab = tabs.open("https://news.example/");
    await ask(tab, tab.frames[0], "reportMentions", count);
    expect(tab.button.badge).toBe(badge);
  });

  it("is gone as soon as the site is switched off", async () => {
    const tab = tabs.open("https://news.example/");
    await ask(tab, tab.frames[0], "reportMentions", 3);
    await choose({ "site news.example": false });
    expect(tab.button.badge).toBe("");
  });
});

describe("a pinned card", () => {
  it("is found again in its page, whatever place in it the address names, and in no other page or tab", async () => {
    const [tab, other] = [tabs.open("https://news.example/a"), tabs.open("https://news.example/a")];
    await ask(tab, tab.frames[0], "keepPin", "https://news.example/a#top", PIN);
    await restartBackground();
    expect(await ask(tab, tab.frames[0], "getPin", "https://news.example/a")).toEqual(PIN);
    expect(await ask(tab, tab.frames[0], "getPin", "https://news.example/b")).toBeNull();
    expect(await ask(other, other.frames[0], "getPin", "https://news.example/a")).toBeNull();
  });

  it("does not cost another, that is pinned in another page of the tab at the same moment", async () => {
    const tab = tabs.open("https://news.example/a");
    const pages = ["https://news.example/a", "https://news.example/b"];
    await Promise.all(pages.map((page) => ask(tab, tab.frames[0], "keepPin", page, PIN)));
    expect(await Promise.all(pages.map((page) => ask(tab, tab.frames[0], "getPin", page)))).toEqual([PIN, PIN]);
  });

  it("is not found any more when it was let go", async () => {
    const tab = tabs.open("https://news.example/");
    await ask(tab, tab.frames[0], "keepPin", tab.url, PIN);
    await ask(tab, tab.frames[0], "keepPin", tab.url, null);
    expect(await ask(tab, tab.frames[0], "getPin", tab.url)).toBeNull();
    expect(await storage.session.api.get(null)).not.toHaveProperty(`pins ${tab.id}`);
  });

  it("is remembered for the ten pages of a tab that were pinned last", async () => {
    const tab = tabs.open("https://news.example/");
    for (let page = 0; page < 11; page++) await ask(tab, tab.frames[0], "keepPin", `https://news.example/${page}`, PIN);
    const pinned = [0, 1, 10].map((page) => ask(tab, tab.frames[0], "getPin", `https://news.example/${page}`));
    expect(await Promise.all(pinned)).toEqual([null, PIN, PIN]);
  });

  it("that makes no sense any more costs nothing but itself", async () => {
    const tab = tabs.open("https://news.example/");
    await storage.session.api.set({ [`pins ${tab.id}`]: [{ page: tab.url, pin: { ...PIN, number: -1 } }] });
    expect(await ask(tab, tab.frames[0], "getPin", tab.url)).toBeNull();
  });
});

describe("what the top page of a tab names", () => {
  it("is told to its frames at once, and to those that come later", async () => {
    const tab = tabs.open("https://news.example/", ["https://frames.example/"]);
    await ask(tab, tab.frames[0], "shareEvidence", PLACE);
    expect(tab.frames[1]?.heard.at(-1)).toEqual(["takeOuterEvidence", PLACE]);
    expect(await ask(tab, tab.frames[1], "getOuterEvidence")).toEqual(PLACE);
  });

  it("is not for a frame to say", async () => {
    const tab = tabs.open("https://news.example/", ["https://frames.example/"]);
    await ask(tab, tab.frames[1], "shareEvidence", PLACE);
    expect(questionsOf(tab.frames[0])).not.toContain("takeOuterEvidence");
    expect(await ask(tab, tab.frames[1], "getOuterEvidence")).toEqual([]);
  });

  it("is not told to frames of the next page", async () => {
    const tab = tabs.open("https://news.example/");
    await ask(tab, tab.frames[0], "shareEvidence", PLACE);
    tabs.goTo(tab, "https://other.example/", ["https://frames.example/"]);
    expect(await ask(tab, tab.frames[1], "getOuterEvidence")).toEqual([]);
  });
});

it("nothing of a tab is remembered when it was closed", async () => {
  const tab = tabs.open("https://news.example/");
  await ask(tab, tab.frames[0], "reportMentions", 3);
  await ask(tab, tab.frames[0], "keepPin", tab.url, PIN);
  await ask(tab, tab.frames[0], "shareEvidence", PLACE);
  tabs.close(tab);
  await settled();
  expect(Object.keys(await storage.session.api.get(null))).toEqual(["applied-state"]);
});

const PLACE = [{ story: "harbour", groups: ["place"] }];

const PIN: Pin = {
  brief: "a-story",
  entity: "an-entity",
  sentence: "It happened.",
  number: 0,
  form: "beside",
  box: { left: 8, top: 8, size: null },
};
