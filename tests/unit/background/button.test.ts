import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, installSidelight } from "./start-background.ts";

const { tabs, ask, storage } = fakeBrowser;

beforeEach(installSidelight);

const ON = expect.stringMatching(/\/icon-16\.png/);
const OFF = expect.stringMatching(/\/off-16\.png/);
const CANNOT = expect.stringMatching(/\/cannot-16\.png/);

describe("the toolbar button", () => {
  it("shows on every tab whether Sidelight is on there, as soon as that changes", async () => {
    const [news, other] = [tabs.open("https://news.example/"), tabs.open("https://other.example/")];
    await choose({ "site news.example": false });
    expect(news.button).toMatchObject({ icon: OFF, title: "Sidelight is off here" });
    expect(other.button).toMatchObject({ icon: ON, title: "Sidelight" });
    await storage.local.api.clear();
    await settled();
    expect(news.button).toMatchObject({ icon: ON, title: "Sidelight" });
  });

  it("keeps the number that it says when something else changes", async () => {
    const tab = tabs.open("https://news.example/");
    await ask(tab, tab.frames[0], "reportMentions", 2);
    await choose({ "site other.example": false });
    expect(tab.button).toMatchObject({ icon: ON, title: "2 mentions explained on this page", badge: "2" });
  });

  it.each([
    ["chrome://settings/"],
    ["https://chromewebstore.google.com/detail/x"],
    ["https://chrome.google.com/webstore/a"],
  ])("says of %s that extensions are kept away from it, though nothing is off and no tab is followed", async (url) => {
    const tab = tabs.open("https://news.example/");
    tabs.goTo(tab, url);
    await settled();
    expect(tab.button).toMatchObject({ icon: CANNOT });
  });

  it("is drawn again when the tab goes to another page while it is drawn", async () => {
    await choose({ "site news.example": false });
    const tab = tabs.open("https://news.example/");
    tabs.goTo(tab, "https://other.example/");
    tabs.goTo(tab, "https://news.example/");
    await settled();
    expect(tab.button).toMatchObject({ icon: OFF });
  });

  it("of a tab that is closed meanwhile is left alone", async () => {
    const tab = tabs.open("https://news.example/");
    const reported = ask(tab, tab.frames[0], "reportMentions", 2);
    tabs.close(tab);
    await expect(reported).resolves.toBeUndefined();
  });
});
