import axe from "axe-core";
import { render } from "preact";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import type { Card } from "../../../src/briefs/card.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { textByName } from "../../../src/browser/interface-text.ts";
import type { FoundMention, PageReport, PageState } from "../../../src/browser/page-report/page-report.ts";
import { type PanelActions, PanelPage } from "../../../src/panel/PanelPage.tsx";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import { buildBrief, buildEntity } from "../../unit/builders.ts";
import { lengthen, provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/report/report.css";
import "../../../src/panel/panel.css";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitänspatent".repeat(2);
const entity = buildEntity({
  name: "Rustem Umerov",
  native: { language: "uk", text: "Рустем Умєров" },
  keyPoints: ["a-point", "b-point"],
  questions: ["a-question"],
  sections: ["a-section"],
});
const brief = takeTexts(
  buildBrief({
    keyPoints: [
      { id: "a-point", text: "A point." },
      { id: "b-point", text: "Another point." },
    ],
    entities: [entity],
  }),
);
const ON = { kind: "on", count: 2 } as const;
const root = mountRoot();
let actions: PanelActions;

beforeAll(() => provideTexts());
afterAll(() => {
  provideTexts();
  document.documentElement.dir = "";
});

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Sidelight";
  const nothing: Record<string, unknown> = {};
  actions = new Proxy(nothing, { get: (made, name: string) => (made[name] ??= vi.fn()) }) as unknown as PanelActions;
});

afterEach(() => {
  delete document.documentElement.dataset.scheme;
});

describe("the panel", () => {
  it("explains the mention that was opened: all key points, its questions, the first one answered, source and day", async () => {
    draw({ state: ON, mentions: [mention(1)] }, explain());
    await expect.element(screen.getByRole("heading", { level: 2, name: "Rustem Umerov" })).toBeVisible();
    const told = document.querySelector(".explained")?.textContent;
    for (const words of ["Рустем Умєров", entity.role, "A point.", "Another point.", "As of 2 June 2025", "Source"])
      expect(told).toContain(words);
    expect([...document.querySelectorAll("details")].map(({ open }) => open)[0]).toBe(true);
    await expect.element(screen.getByText("Side panel: Rustem Umerov")).toBeInTheDocument();
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      expect(await findBarriers()).toEqual([]);
    }
  });

  it("leads from there to the sentence, the whole explainer, another mention, and back", async () => {
    draw({ state: ON, mentions: [mention(1), mention(2)] }, explain());
    await screen.getByRole("button", { name: "Show in the text" }).click();
    expect(actions.onLocate).toHaveBeenCalledOnce();
    await screen.getByRole("button", { name: "Full explainer" }).click();
    expect(actions.onRead).toHaveBeenCalledWith("a-story", entity.sections[0], "en");
    await screen.getByText("Rustem Umerov").last().click();
    await screen.getByRole("button", { name: "Go to “words”" }).last().click();
    expect(actions.onGoTo).toHaveBeenCalledWith(expect.objectContaining({ id: 2 }));
    await screen.getByRole("button", { name: "Page overview" }).click();
    expect(actions.onBack).toHaveBeenCalledOnce();
  });

  it("does not lead to a sentence that is not on the page any more", () => {
    draw({ state: ON, mentions: [mention(2)] }, explain());
    expect(screen.getByRole("button", { name: "Show in the text" }).elements()).toEqual([]);
  });

  it("tells the page's story where no card was opened, with what it names", async () => {
    draw({ state: ON, mentions: [mention(1), mention(2)] });
    await expect.element(screen.getByRole("heading", { level: 2, name: "A story" })).toBeVisible();
    await expect.element(screen.getByText("2 mentions explained on this page")).toBeVisible();
    expect(document.querySelector(".entities")?.textContent).toContain("Rustem Umerov");
    expect(await findBarriers()).toEqual([]);
  });

  it("tells each story of a page about several", () => {
    const other = { ...brief, id: "other", title: "Another story" };
    draw({ state: ON, mentions: [mention(1), { ...mention(2), brief: "other" }] }, null, [brief, other]);
    const titles = [...document.querySelectorAll(".story > h2")].map(({ textContent }) => textContent);
    expect(titles.sort()).toEqual(["A story", "Another story"]);
  });

  it.each<[PageState, string]>([
    [{ kind: "quiet" }, "This page is not about a story Sidelight explains"],
    [{ kind: "reading" }, "Reading this page…"],
    [{ kind: "off", rule: null }, "Off: you chose “only on selected sites”"],
    [{ kind: "paused", by: "tab", until: 0 }, "Paused in this tab"],
    [{ kind: "language", language: "tr" }, "Off for pages in Turkish"],
    [{ kind: "no-access" }, "Sidelight is not allowed to read this site"],
    [{ kind: "no-file-access" }, "Sidelight is not allowed to read files yet"],
    [{ kind: "closed" }, "Sidelight cannot run on this page"],
    [{ kind: "no-text" }, "No text to read here"],
  ])("says how Sidelight stands to the page, and which stories there are: %j", async (state, line) => {
    draw({ state });
    await expect.element(screen.getByText(line)).toBeVisible();
    await expect.element(screen.getByText("Stories Sidelight explains")).toBeVisible();
    expect(await findBarriers()).toEqual([]);
  });

  it.each<PageState>([{ kind: "off", rule: null }, { kind: "paused", by: "restart", until: 0 }, { kind: "no-access" }])(
    "explains nothing of a page that is not read: %j",
    (state) => {
      draw({ state }, explain());
      expect(document.querySelector(".explained")).toBeNull();
      expect(document.querySelector(".state-line")).not.toBeNull();
    },
  );

  it("says what went wrong, and tries again when asked to", async () => {
    drawAll(new Error("The page broke."), null);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The page broke.");
    await screen.getByRole("button", { name: "Try again" }).click();
    expect(actions.onRetry).toHaveBeenCalledOnce();
  });

  it("has the focus where the reader goes on when what had it has gone, and leaves it alone otherwise", async () => {
    const elsewhere = document.body.appendChild(document.createElement("button"));
    elsewhere.focus();
    draw({ state: ON, mentions: [mention(1)] });
    draw({ state: ON, mentions: [mention(1)] }, explain());
    expect(document.activeElement).toBe(elsewhere);
    screen.getByRole("button", { name: "Page overview" }).element().focus();
    draw({ state: ON, mentions: [mention(1)] });
    expect(document.activeElement?.className).toBe("view");
    elsewhere.focus();
    draw({ state: ON, mentions: [mention(1)] }, explain({ isChosen: true }));
    await expect.element(screen.getByRole("region", { name: "Rustem Umerov" })).toHaveFocus();
    elsewhere.remove();
  });

  it.each([200, 280, 600])(
    "fits %i pixels with long words from right to left without scrolling sideways",
    async (width) => {
      provideTexts(lengthen);
      document.documentElement.dir = "rtl";
      await screen.viewport(width, 700);
      const long = { ...explainedCard(), name: LONG, role: LONG };
      const report = { state: ON, mentions: [{ ...mention(1), text: LONG }] };
      for (const explained of [{ card: long, place: placeAt() }, null]) {
        draw(report, explained);
        for (const details of root.querySelectorAll("details")) details.open = true;
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        const out = [...root.querySelectorAll("main *")].filter((one) => {
          const { left, right, width: wide } = one.getBoundingClientRect();
          return wide > 1 && (left < -1 || right > width + 1);
        });
        expect(out.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
      }
      provideTexts();
      document.documentElement.dir = "";
      await screen.viewport(1000, 800);
    },
  );
});

type Explained = Parameters<typeof PanelPage>[0]["explained"];

function placeAt(own: { isChosen?: boolean } = {}) {
  return {
    request: { brief: "a-story", entity: "an-entity" },
    mention: { frame: 0, id: 1 },
    isChosen: false,
    ...own,
  };
}

function explainedCard(): Card {
  return chooseCard(brief, { entity: "an-entity" }) as Card;
}

function explain(own: { isChosen?: boolean } = {}): Explained {
  return { card: explainedCard(), place: placeAt(own) };
}

function draw(
  own: Partial<PageReport> & Pick<PageReport, "state">,
  explained: Explained = null,
  briefs = [brief],
): void {
  const about = { tab: 1, url: "https://news.example/", only: null, administrator: null, mentions: [] };
  drawAll({ ...about, ...own }, explained, briefs);
}

function drawAll(report: PageReport | Error, explained: Explained, briefs = [brief]): void {
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>
      <PanelPage report={report} briefs={briefs} explained={explained} notice="" actions={actions} />
    </InterfaceContext.Provider>,
    root,
  );
}

async function findBarriers(): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

function mention(id: number): FoundMention {
  const about = { brief: "a-story", entity: "an-entity", position: 0, marked: true, reason: "named", frame: 0 };
  return { id, text: "words", ...about };
}
