import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { changeCards, loadCards } from "../../../src/browser/storage/card-list-store.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, installSidelight, restartBackground } from "./start-background.ts";

// Which cards were opened, and how open pages hear of it.

const { tabs, ask, storage } = fakeBrowser;
type Named = [brief: string, entity: string, language: string];
const UMEROV: Named = ["istanbul-talks", "umerov", "en"];
const NATO: Named = ["istanbul-talks", "nato", "en"];

beforeEach(installSidelight);

const openPage = () => tabs.open("https://news.example/", ["https://frames.example/"]);
const record = async (tab = openPage(), card = UMEROV) => {
  await ask(tab, tab.frames[0], "recordCard", ...card);
  await settled();
};
const stored = async () => Object.keys(await storage.local.api.get(null));

describe("cards that are opened", () => {
  it("are not remembered before the reader wants that", async () => {
    await record();
    const tab = openPage();
    await ask(tab, tab.frames[0], "saveCard", ...UMEROV, true);
    expect(await ask(tab, tab.frames[0], "isCardSaved", "istanbul-talks", "umerov")).toBeNull();
    expect(await stored()).not.toContain("card list");
  });

  it("are remembered with name, explainer and day, and without the page's address", async () => {
    await choose({ keepCards: true });
    await record();
    await restartBackground();
    await record();
    expect(await loadCards()).toEqual([
      {
        brief: "istanbul-talks",
        entity: "umerov",
        name: "Rustem Umerov",
        story: expect.stringContaining("Istanbul"),
        language: "en",
        opened: 2,
        last: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        saved: false,
      },
    ]);
    expect(JSON.stringify(await storage.local.api.get("card list"))).not.toContain("news.example");
  });

  it("are not remembered in private windows, which are not told of any either", async () => {
    await choose({ keepCards: true });
    await record();
    await record();
    const tab = openPage();
    tab.incognito = true;
    await record(tab, NATO);
    await ask(tab, tab.frames[0], "saveCard", ...UMEROV, true);
    expect(await ask(tab, tab.frames[0], "isCardSaved", "istanbul-talks", "umerov")).toBeNull();
    expect((await loadCards()).map(({ entity, saved }) => [entity, saved])).toEqual([["umerov", false]]);
    const { settings } = await ask(tab, tab.frames[0], "openStories", ["istanbul-talks"], true);
    expect([settings.read, settings.mark]).toEqual([null, { style: "dotted", colour: "auto" }]);
  });

  it("stay when the reader wants no more of them, and no more come", async () => {
    await choose({ keepCards: true });
    await record();
    await choose({ keepCards: false });
    await record(openPage(), NATO);
    expect((await loadCards()).map(({ entity }) => entity)).toEqual(["umerov"]);
  });

  it("in several frames at once are all counted", async () => {
    await choose({ keepCards: true });
    const tab = openPage();
    const asked = [...Array(5).keys()].map((at) => ask(tab, tab.frames[at % 2], "recordCard", ...UMEROV));
    await Promise.all([...asked, ask(tab, tab.frames[1], "recordCard", ...NATO)]);
    expect((await loadCards()).map(({ entity, opened }) => [entity, opened])).toEqual([
      ["nato", 1],
      ["umerov", 5],
    ]);
  });

  it("are not remembered when no explainer has them", async () => {
    await choose({ keepCards: true });
    const tab = openPage();
    await ask(tab, tab.frames[0], "recordCard", "istanbul-talks", "nobody", "en");
    expect(await stored()).not.toContain("card list");
  });

  it("are no choices, and a list that makes no sense is as good as none", async () => {
    await choose({ keepCards: true, "card list": "nonsense" });
    await record();
    expect(await loadCards()).toHaveLength(1);
  });

  it("are saved, and saved no more", async () => {
    await choose({ keepCards: true });
    const tab = openPage();
    const isSaved = () => ask(tab, tab.frames[0], "isCardSaved", "istanbul-talks", "umerov");
    expect(await isSaved()).toBe(false);
    await ask(tab, tab.frames[0], "saveCard", ...UMEROV, true);
    expect(await isSaved()).toBe(true);
    await ask(tab, tab.frames[0], "saveCard", ...UMEROV, false);
    expect(await isSaved()).toBe(false);
  });
});

describe("open pages", () => {
  const told = (tab: ReturnType<typeof openPage>) =>
    (tab.frames[0]?.heard ?? []).flatMap(([question, settings]) =>
      question === "applySettings" ? [(settings as { read: unknown }).read] : [],
    );

  it("are told what was read when it was opened the second time, and when the list is cleared", async () => {
    await choose({ keepCards: true });
    const tab = openPage();
    await record(tab);
    expect(told(tab)).toEqual([]);
    await record(tab);
    expect(told(tab)).toEqual([["istanbul-talks/umerov"]]);
    await record(tab);
    expect(told(tab)).toHaveLength(1);
    await changeCards(() => []);
    await settled();
    expect(told(tab)).toEqual([["istanbul-talks/umerov"], []]);
  });

  it("in private windows are not", async () => {
    await choose({ keepCards: true });
    const tab = openPage();
    tab.incognito = true;
    await record();
    await record();
    expect(told(tab).flat().filter(Boolean)).toEqual([]);
  });

  it("are told with the first story that they open, also for those that they open later; pages of our own are not", async () => {
    await choose({ keepCards: true });
    await record();
    await record();
    const tab = openPage();
    const { settings } = await ask(tab, tab.frames[0], "openStories", ["another-story"], true);
    expect(settings).toMatchObject({ read: ["istanbul-talks/umerov"], mark: { faint: true } });
    tab.incognito = true;
    expect((await ask(tab, tab.frames[0], "openStories", ["istanbul-talks"], true)).settings.read).toBeNull();
    const own = tabs.open("chrome-extension://sidelight-in-memory/src/options/index.html");
    expect((await ask(own, undefined, "openStories", ["istanbul-talks"], true)).settings.read).toBeNull();
  });
});
