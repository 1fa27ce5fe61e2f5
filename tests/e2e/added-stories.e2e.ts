import { afterEach, expect, it } from "vitest";
import { stopBackground } from "../../scripts/driver/background.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { storedLibrary, townBrief } from "../added-stories.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const OSTWICK = townBrief("ostwick", "Ostwick", ["Lindqvist", "Marchetti"], "Skerry Crossing");
const ABOUT_OSTWICK =
  "<p>In Ostwick the mayor, Anna Lindqvist, walked over the Skerry Crossing with Paolo Marchetti of Ostwick.</p>";
const ABOUT_ISTANBUL =
  "<p>Ukraine and Russia met in Istanbul. Rustem Umerov led the talks for Ukraine, Vladimir Medinsky for Russia.</p>";

const SYLLABLES = ["ba", "do", "fe", "gi", "ho", "ju", "ka", "le", "mi", "no", "pu", "ra"];

/** Stories of other towns, all of names of their own. */
const OTHERS = SYLLABLES.map((one, at) => {
  const name = (ending: string): string =>
    `${one.charAt(0).toUpperCase()}${one.slice(1)}${SYLLABLES.at(at - 3)}${ending}`;
  return townBrief(`town-${at}`, name("ton"), [name("sen"), name("ski")], `${name("er")} Bridge`);
});

describeInEachBrowser("an added explainer", (world) => {
  afterEach(() => world().control.forgetChoices());

  it("is marked on the pages about it, beside the bundled one, also in pages that are open", async () => {
    const page = await openPage("/both", ABOUT_OSTWICK + ABOUT_ISTANBUL);
    await waitForHighlights(page);
    expect(await textsOn(page)).not.toContain("Skerry Crossing");
    await add([OSTWICK]);
    await expect.poll(() => textsOn(page)).toEqual(expect.arrayContaining(["Skerry Crossing", "Rustem Umerov"]));
    const summary = await world().control.summarize(await world().control.findTab(page));
    const briefs = summary.mentions.map(({ brief }) => brief);
    expect(briefs).toEqual(expect.arrayContaining(["ostwick", expect.stringMatching(/^istanbul-talks/)]));
    await world().control.forgetChoices();
    await expect.poll(() => textsOn(page)).not.toContain("Skerry Crossing");
    await world().leaveTab(page);
  });

  it("is one of many, and only those that a page names are searched for there", async () => {
    await add([...OTHERS, OSTWICK]);
    const page = await openPage("/one", ABOUT_OSTWICK);
    await waitForHighlights(page);
    expect(await textsOn(page)).toEqual(["Skerry Crossing"]);
    const other = await openPage(
      "/none",
      "<p>The ferry from Ostwick takes an hour. The Skerry Crossing is closed.</p>",
    );
    expect((await world().control.summarize(await world().control.findTab(other))).status).toBe("idle");
    expect(await readHighlights(other)).toEqual([]);
    await world().leaveTab(page);
    await world().leaveTab(other);
  });

  it("is found when the page comes to it, and to the next one, though the background was stopped in between", async () => {
    await add([...OTHERS, OSTWICK]);
    const page = await openPage("/living", "<p>The ferry takes an hour. It leaves Ostwick at nine.</p>");
    expect((await world().control.summarize(await world().control.findTab(page))).status).toBe("idle");
    await stopBackground(world().sidelight);
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML("beforeend", html);
    }, "<p>Anna Lindqvist walked over the Skerry Crossing with Paolo Marchetti.</p>");
    await waitForHighlights(page);
    await stopBackground(world().sidelight);
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML("beforeend", html);
    }, ABOUT_ISTANBUL);
    await expect.poll(() => textsOn(page)).toEqual(expect.arrayContaining(["Skerry Crossing", "Rustem Umerov"]));
    await world().leaveTab(page);
  });

  it("is found in a frame of the same site that names less of it, where the page around it tells it", async () => {
    await add([...OTHERS, OSTWICK]);
    world().pages.put("/inner", "<title>Inner</title><p>Ostwick is proud of the Skerry Crossing.</p>");
    const address = world().pages.url("/inner", "news.example");
    const page = await openPage("/outer", `${ABOUT_OSTWICK}<iframe src="${address}"></iframe>`);
    await waitForHighlights(page);
    const frame = page.frames().find((one) => one.url() === address);
    const marks = () => frame?.evaluate(() => CSS.highlights.get("sidelight-mention")?.size ?? 0);
    await expect.poll(marks, { timeout: 5_000 }).toBe(1);
    await world().leaveTab(page);
  });

  it("that is switched off is asked for nowhere, and marked again when it is switched on", async () => {
    await add([OSTWICK]);
    const page = await openPage("/off", ABOUT_OSTWICK);
    await waitForHighlights(page);
    await world().control.choose({ "brief ostwick": false });
    await waitForNoHighlights(page);
    await world().control.choose({ "brief ostwick": true });
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  async function add(briefs: readonly Parameters<typeof storedLibrary>[0][number][]) {
    const { control } = world();
    await control.choose(storedLibrary(briefs));
    await expect.poll(() => control.registeredFiles()).toContain("names-gate");
  }

  async function openPage(path: string, body: string) {
    world().pages.put(path, `<!doctype html><title>A page</title>${body}`);
    const page = await world().openTab();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }

  async function textsOn(page: Awaited<ReturnType<typeof openPage>>) {
    return (await readHighlights(page)).map(({ text }) => text);
  }
});
