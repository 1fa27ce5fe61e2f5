import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BUNDLED } from "../../../src/bundled/bundled-tables.ts";
import { createMentionFinder } from "../../../src/content-script/find/find-page-mentions.ts";
import { createOpenTables } from "../../../src/content-script/find/open-tables.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import type { Block } from "../../../src/page/text/block.ts";
import { createPageText } from "../../../src/page/text/page-text.ts";
import { bundledTables } from "../../bundled-gazetteer.ts";
import { painted, SETTINGS, type Spotter, STORY, spotPage } from "./spot-page.ts";

let spotter: Spotter;

beforeEach(() => {
  document.title = "A page";
});

afterEach(() => {
  spotter.controller.abort();
  document.body.replaceChildren();
});

describe("spotting on a living page", () => {
  it("marks the mentions of a page about the story", async () => {
    await spot(`${STORY}<p>The ceasefire did not come.</p>`);
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]);
  });

  it("hides its marks when asked, and shows them again", async () => {
    await spot(`${STORY}<p>The ceasefire did not come.</p>`);
    await spotter.answers?.hideMarks(true);
    expect(spotter.marks()).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
    await spotter.answers?.hideMarks(false);
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]);
  });

  it("asks nothing and paints nothing on a page that is not about it", async () => {
    await spot("<p>Nothing of the sort: a ceasefire in a novel, an exhibition in Istanbul.</p>");
    expect(spotter.asked).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
  });

  it("marks nothing with explainers that are older than the reader wants, but on pages that are as old", async () => {
    const lastDays = Object.fromEntries(BUNDLED.map((id) => [id, "2025-09-02"]));
    const html = `${STORY}<p>The ceasefire did not come.</p>`;
    for (const [published, marks] of [
      ["", []],
      ["2025-09-03", []],
      ["2025-09-02", ["Zelenskyy", "ceasefire"]],
    ] as const) {
      const time = published && `<time itemprop="datePublished" datetime="${published}"></time>`;
      await spot(time + html);
      await spotter.answers?.applySettings({ ...SETTINGS, lastDays });
      expect(spotter.marks(), published).toEqual(marks);
      expect(spotter.summary().mentions.map(({ marked }) => marked)).toEqual([marks.length > 0, marks.length > 0]);
      spotter.controller.abort();
    }
  });

  it("marks more faintly what was read before, and marks it as ever when it is forgotten", async () => {
    await spot(`${STORY}<p>The ceasefire did not come.</p>`);
    const painted = () =>
      ["sidelight-mention", "sidelight-mention-read"].map((name) => CSS.highlights.get(name)?.size ?? 0);
    await vi.waitFor(() => expect(painted()).toEqual([2, 0]));
    const { brief, entity } = spotter.summary().mentions.find(({ text }) => text === "ceasefire") ?? {};
    await spotter.answers?.applySettings({ ...SETTINGS, read: [`${brief}/${entity}`] });
    expect(painted()).toEqual([1, 1]);
    await spotter.answers?.applySettings({ ...SETTINGS, read: [] });
    expect(painted()).toEqual([2, 0]);
  });

  it("asks for no colour in the task that tells what came near: new rules have the whole page styled for who asks first", async () => {
    const { IntersectionObserver: Native } = window;
    let isTelling = false;
    class Telling extends Native {
      constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super((entries, observer) => {
          isTelling = true;
          tell(entries, observer);
          isTelling = false;
        }, options);
      }
    }
    vi.stubGlobal("IntersectionObserver", Telling);
    const { getComputedStyle } = window;
    const asked: boolean[] = [];
    vi.stubGlobal("getComputedStyle", (element: Element) => {
      asked.push(isTelling);
      return getComputedStyle(element);
    });
    try {
      await spot(`${STORY}<p>The ceasefire did not come.</p>`);
      asked.length = 0;
      await vi.waitFor(() => expect(painted()).toEqual(["Zelenskyy", "ceasefire"]));
      expect(asked).toEqual([false, false]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("opens its tables part by part before it searches the first block, and not for a page without one", () => {
    const block: Block = { text: "Zelenskyy spoke in Istanbul.", parts: [], position: 0 };
    const stepsOf = (blocks: readonly Block[]): number => {
      const page = {
        ...createPageText(
          () => true,
          () => {},
        ),
        blocks,
      };
      const finder = createMentionFinder(page, createOpenTables(bundledTables(), WORD_LISTS), "2025-06-03");
      return [...finder.search()].length;
    };
    expect(stepsOf([])).toBe(0);
    expect(stepsOf([block])).toBeGreaterThan(3);
  });

  it("changes no node of the page", async () => {
    const html = `${STORY}<p>The cease<b>fire</b> did not come.</p>`;
    document.body.innerHTML = html;
    const before = document.documentElement.outerHTML;
    await spot(html);
    expect(spotter.marks()).toContain("ceasefire");
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("marks what is added later", async () => {
    await spot(STORY);
    document.body.insertAdjacentHTML("beforeend", "<p>Umerov led the delegation.</p>");
    await vi.waitFor(() => expect(spotter.marks()).toContain("Umerov"));
  });

  it("marks what was there when the story is added later", async () => {
    await spot("<p>The ceasefire did not come.</p>");
    document.body.insertAdjacentHTML("afterbegin", STORY);
    await vi.waitFor(() => expect(spotter.marks()).toContain("ceasefire"));
  });

  it("withdraws marks when the story leaves the page", async () => {
    await spot(`<div>${STORY}</div><p>The ceasefire did not come.</p>`);
    document.querySelector("div")?.remove();
    await vi.waitFor(() => expect(spotter.marks()).toEqual([]));
  });

  it("follows a text that is written letter by letter", async () => {
    await spot(`${STORY}<p id="live">The </p>`);
    const text = document.querySelector("#live")?.firstChild as Text;
    for (const letter of "prisoner exchange goes on") text.appendData(letter);
    await vi.waitFor(() => expect(spotter.marks()).toContain("prisoner exchange"));
  });

  it("follows words that are added beside each other", async () => {
    await spot(`${STORY}<p id="live">The prisoner </p>`);
    document.querySelector("#live")?.append("exchange", " goes on");
    await vi.waitFor(() => expect(spotter.marks()).toContain("prisoner exchange"));
  });

  it("follows a changed text", async () => {
    await spot(`${STORY}<p id="live">The ceasefire</p>`);
    const text = document.querySelector("#live")?.firstChild as Text;
    text.data = "The sanctions";
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "sanctions"]));
  });

  it("follows a page whose body is exchanged", async () => {
    await spot(STORY);
    const body = document.createElement("body");
    body.innerHTML = `${STORY}<p>The ceasefire</p>`;
    document.body.replaceWith(body);
    await vi.waitFor(() => expect(spotter.marks()).toContain("ceasefire"));
  });

  it("marks what a reader opens, and lets go of what is hidden", async () => {
    await spot(`${STORY}<details><summary>More</summary><p>The ceasefire</p></details>`);
    expect(spotter.marks()).toEqual(["Zelenskyy"]);
    const details = document.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    await vi.waitFor(() => expect(spotter.marks()).toContain("ceasefire"));
    details.open = false;
    await vi.waitFor(() => expect(spotter.marks()).not.toContain("ceasefire"));
  });

  it("marks what stands in a popover while that is open", async () => {
    await spot(`${STORY}<div id="note" popover><p>The ceasefire</p></div>`);
    expect(spotter.marks()).toEqual(["Zelenskyy"]);
    const note = document.querySelector<HTMLElement>("#note");
    note?.showPopover();
    await vi.waitFor(() => expect(spotter.marks()).toContain("ceasefire"));
    note?.hidePopover();
    await vi.waitFor(() => expect(spotter.marks()).not.toContain("ceasefire"));
  });

  it("believes a page that is from today where day has come already", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T12:00:00Z") });
    await spot(`<article>${STORY}<time datetime="2026-03-02">Today</time></article>`);
    expect(spotter.summary().published).toBe("2026-03-02");
    vi.useRealTimers();
  });

  it("lets go of text that becomes editable", async () => {
    await spot(`${STORY}<p id="live">The ceasefire</p>`);
    document.querySelector("#live")?.setAttribute("contenteditable", "");
    await vi.waitFor(() => expect(spotter.marks()).not.toContain("ceasefire"));
  });

  it("reads and paints inside shadow roots, also later ones", async () => {
    await spot(`${STORY}<div id="host"></div>`);
    const root = document.querySelector("#host")?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = "<p>The ceasefire</p>";
    const read = (): string[] => spotter.summary().mentions.map(({ text }) => text);
    await vi.waitFor(() => expect(read()).toContain("ceasefire"), { timeout: 5_000 });
  });

  it("marks each entity once a section unless told to mark all", async () => {
    const section = "<h2>News</h2><p>A ceasefire, and the ceasefire again.</p>";
    await spot(`${STORY}${section}${section}`);
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire", "ceasefire"]);
    await spotter.answers?.applySettings({ ...SETTINGS, amount: "all" });
    expect(spotter.marks()).toHaveLength(5);
    await spotter.answers?.applySettings({ ...SETTINGS, amount: "first-on-page" });
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]);
  });

  it("paints in the look the reader chose, and in another as soon as that is chosen", async () => {
    await spot(STORY);
    expect([...CSS.highlights.keys()]).toEqual(["sidelight-mention"]);
    await spotter.answers?.applySettings({ ...SETTINGS, mark: { style: "wavy", colour: "blue" } });
    expect([...CSS.highlights.keys()]).toEqual(["sidelight-mention-wavy-blue"]);
    spotter.answers?.takeDown();
    expect(CSS.highlights.size).toBe(0);
  });

  it("does not mark what the reader muted", async () => {
    await spot(`${STORY}<p>The ceasefire</p>`);
    // Another round of the series would take the word over.
    const rounds = ["istanbul-talks", "istanbul-talks-may-2025", "istanbul-talks-july-2025"];
    await spotter.answers?.applySettings({ ...SETTINGS, muted: rounds.map((round) => `${round}/ceasefire` as const) });
    expect(spotter.marks()).toEqual(["Zelenskyy"]);
  });

  it("paints again what the page has cleared, at the next change", async () => {
    await spot(STORY);
    await vi.waitFor(() => expect(painted()).toEqual(["Zelenskyy"]));
    CSS.highlights.clear();
    document.body.insertAdjacentHTML("beforeend", "<p>The ceasefire</p>");
    await vi.waitFor(() => expect(painted()).toEqual(["Zelenskyy", "ceasefire"]));
  });

  it("leaves painted what stays, while it follows the page", async () => {
    await spot(STORY);
    await vi.waitFor(() => expect(painted()).toEqual(["Zelenskyy"]));
    document.body.insertAdjacentHTML("beforeend", "<p>The ceasefire</p>");
    while (!painted().includes("ceasefire")) {
      expect(painted()).toContain("Zelenskyy");
      await new Promise(requestAnimationFrame);
    }
  });

  it("paints only what is near the viewport", async () => {
    await spot(`${STORY}<p style="margin-top:50000px">The ceasefire</p>`);
    await vi.waitFor(() => expect(painted()).toEqual(["Zelenskyy"]));
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]);
    document.querySelector("p:last-child")?.scrollIntoView();
    await vi.waitFor(() => expect(painted()).toEqual(["ceasefire"]));
  });

  it("leaves nothing behind when it is taken down", async () => {
    await spot(STORY);
    spotter.answers?.takeDown();
    expect([...CSS.highlights.keys()]).toEqual([]);
    document.body.insertAdjacentHTML("beforeend", "<p>Umerov</p>");
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(CSS.highlights.size).toBe(0);
  });
});

async function spot(html: string): Promise<void> {
  spotter = await spotPage(html);
}
