import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPageText } from "../../../src/page/text/page-text.ts";
import { findQuietPlaces } from "../../../src/page/text/quiet-places.ts";
import { SETTINGS, type Spotter, STORY, spotPage } from "./spot-page.ts";

let spotter: Spotter;

beforeEach(() => {
  document.title = "A page";
});

afterEach(() => {
  spotter.controller.abort();
  document.body.replaceChildren();
});

/** Three paragraphs in a row: running text. */
const TEXT = `${STORY.repeat(2)}<p>Nobody had expected much of the day, and what little there was came late, long after it was dark outside.</p>`;

const links = (headlines: readonly string[]): string =>
  `<ul>${headlines.map((headline) => `<li><a href="/x">${headline}</a></li>`).join("")}</ul>`;

const HEADLINES = ["Ukraine and Russia hold peace talks in Istanbul", "The river is higher than in any other spring"];

/** What is named in the places of the cases. */
const IN_PLACE = /^ceasefire$|^peace talks in istanbul$/;

describe("a quiet place is read, and nothing in it is marked", () => {
  it.each<[string, string]>([
    ["the page's heading", "<h1>The ceasefire that did not come</h1>"],
    ["a heading by its role", "<div role='heading' aria-level='1'>The ceasefire that did not come</div>"],
    ["navigation", "<nav><ul><li><a href='/x'>Ukraine and Russia hold peace talks in Istanbul</a></li></ul></nav>"],
    ["navigation by its role", "<div role='navigation'><span>Ceasefire</span></div>"],
    [
      "a menu bar",
      "<div role='menubar'><a role='menuitem' href='/x'>Ukraine and Russia hold peace talks in Istanbul</a></div>",
    ],
    ["a bar that sticks", "<div style='position: sticky; top: 0'><p>Live: the ceasefire</p></div>"],
    ["a bar that is fixed", "<div style='position: fixed; bottom: 0'><p>Live: the ceasefire</p></div>"],
    ["links in an aside", `<aside><h2>Most read</h2>${links(HEADLINES)}</aside>`],
    ["links in a box that is complementary", `<div role="complementary">${links(HEADLINES)}</div>`],
    ["a list of links beside a text", `<section><h2>Most read</h2>${links(HEADLINES)}</section>`],
    [
      "cards that are links beside a text",
      HEADLINES.map((headline) => `<div><a href="/x"><h3>${headline}</h3></a></div>`).join(""),
    ],
    [
      "tags below a text",
      `<div>Topics: <a href="/x">Ceasefire</a> <a href="/y">War in Ukraine</a> <a href="/y">Rivers</a></div>`,
    ],
  ])("%s", async (_what, html) => {
    await spot(`${TEXT}${html}`);
    expect(spotter.marks()).toEqual(["Zelenskyy"]);
    expect(named()).toEqual(expect.arrayContaining(["zelenskyy", expect.stringMatching(IN_PLACE)]));
    await spotter.answers?.applySettings({ ...SETTINGS, markEverywhere: true });
    expect(lower(spotter.marks())).toContainEqual(expect.stringMatching(IN_PLACE));
  });

  it("in a shadow tree in one, too", async () => {
    await spot(`${TEXT}<nav><div id="host"></div></nav>`, () => {
      const root = document.querySelector("#host")?.attachShadow({ mode: "open" });
      if (root) root.innerHTML = "<p>The ceasefire</p>";
    });
    expect(named()).toContain("ceasefire");
    expect(spotter.marks()).toEqual(["Zelenskyy"]);
  });

  it("which takes little more time to find out where two thousand are nested than where five hundred are", async () => {
    await spot(STORY);
    spotter.controller.abort();
    const few = quickestIn(nested(500));
    const many = quickestIn(nested(2_000));
    expect(many).toBeLessThan(Math.max(few, 1) * 6);
  });

  it("and what it names speaks for the page", async () => {
    await spot(
      `<h1>Ukraine and Russia in Istanbul</h1><p>Umerov met Medinsky again; the talks ended without a ceasefire.</p>`,
    );
    expect(spotter.marks()).toContain("ceasefire");
  });

  it("so that the first mention in the text is marked instead", async () => {
    await spot(`<h1>Zelenskyy speaks of the talks</h1>${TEXT}`);
    expect(spotter.summary().mentions.map(({ text, marked, quiet }) => [text, marked, quiet === true])).toEqual(
      expect.arrayContaining([
        ["Zelenskyy", false, true],
        ["Zelenskyy", true, false],
      ]),
    );
  });

  it("and can be gone to", async () => {
    await spot(`<h1>The ceasefire that did not come</h1>${TEXT}`);
    const mention = spotter.summary().mentions.find(({ quiet }) => quiet);
    expect(await spotter.answers?.goToMention(mention?.id ?? -1)).toBe(true);
    expect(spotter.marked?.rangeOf(mention?.id ?? -1)?.startContainer.parentElement?.localName).toBe("h1");
    expect(spotter.marked?.byId(mention?.id ?? -1)?.text).toBe("ceasefire");
    expect(await spotter.answers?.goToMention(-1)).toBe(false);
  });
});

describe("what the page is made of is marked, wherever it stands", () => {
  const TEASERS = ["Ukraine and Russia hold peace talks in Istanbul", "A museum opens its doors in the old harbour"];

  it.each<[string, string]>([
    ["headlines of a front page", `<main>${TEASERS.map((one) => `<h2><a href="/x">${one}</a></h2>`).join("")}</main>`],
    ["a page that is a list of links", links(TEASERS)],
    [
      "top headings of which there are many",
      TEASERS.concat(TEASERS)
        .map((one) => `<h1>${one}</h1>`)
        .join(""),
    ],
    ["navigation around all of it", `<nav>${links(TEASERS)}</nav>`],
    [
      "what fills a window that is fixed",
      `<div style="position: fixed; inset: 0"><main>${links(TEASERS)}</main></div>`,
    ],
  ])("%s", async (_what, html) => {
    await spot(html);
    expect(spotter.marks()).toContain("peace talks in Istanbul");
  });

  it.each<[string, string]>([
    [
      "an aside that is a text",
      "<aside><p>The ceasefire was what one side had asked for since the spring.</p></aside>",
    ],
    ["a link in a sentence", `<p>They spoke of <a href="/x">the ceasefire</a>, which one side had asked for.</p>`],
    ["a heading that heads a text", `<h2><a href="/x">The ceasefire did not come</a></h2>${TEXT}`],
    [
      "a cell of a table",
      `<table><tr><td><a href="/x">Ceasefire of Ukraine and Russia at the talks in Istanbul</a></td><td>no</td></tr></table>`,
    ],
    ["a list of things", "<ul><li>a ceasefire;</li><li>a prisoner exchange</li></ul>"],
    [
      "a long text in a window that is fixed",
      `<div style="position: fixed">${TEXT.repeat(3)}<p>The ceasefire</p></div>`,
    ],
  ])("%s", async (_what, html) => {
    await spot(`${TEXT}${html}`);
    expect(lower(spotter.marks())).toContain("ceasefire");
  });
});

async function spot(html: string, prepare?: () => void): Promise<void> {
  spotter = await spotPage(html, prepare);
}

/** The page is asides in asides with text in each. */
function nested(levels: number): Element {
  document.body.replaceChildren();
  let at: Element = document.body;
  for (let level = 0; level < levels; level++) {
    at.append("Gardens and rivers. ".repeat(10));
    at = at.appendChild(document.createElement("aside"));
  }
  at.innerHTML = "<p>The ceasefire</p>";
  return at;
}

/** Milliseconds of the quickest of five searches for what is quiet around the only block, once the browser has styled it. */
function quickestIn(deepest: Element): number {
  expect(getComputedStyle(deepest).position).toBe("static");
  const page = createPageText(
    (text) => text.includes("ceasefire"),
    () => {},
  );
  for (const _ of page.read(document.body));
  expect(page.blocks.length).toBe(1);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const block of page.blocks) findQuietPlaces(page.length).isQuiet(block);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function named(): string[] {
  return lower(spotter.summary().mentions.map(({ text }) => text));
}

function lower(texts: readonly string[]): string[] {
  return texts.map((text) => text.toLowerCase());
}

it("a page that named its story in a quiet place only is left with nothing to go to when that is gone", async () => {
  await spot("<h1>The ceasefire</h1><p>Ukraine and Russia fight on. Ukraine waits for Russia to answer Ukraine.</p>");
  expect(spotter.summary().mentions.map(({ quiet, marked }) => ({ quiet, marked }))).toEqual([
    { quiet: true, marked: false },
  ]);
  expect(spotter.marked?.wanted()).toHaveLength(1);
  document.querySelector("h1")?.remove();
  await expect.poll(() => spotter.marked?.wanted()).toEqual([]);
});
