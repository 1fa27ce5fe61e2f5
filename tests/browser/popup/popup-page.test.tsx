import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import type { FoundMention, PageReport, PageState } from "../../../src/browser/page-report/page-report.ts";
import { type PopupActions, PopupPage } from "../../../src/popup/PopupPage.tsx";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/report/report.css";
import "../../../src/popup/popup.css";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { textByName } from "../../../src/browser/interface-text.ts";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import { buildBrief, buildEntity } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";

const brief = takeTexts(buildBrief());
const BRIEFS = [brief];
const bridge = takeTexts(
  buildBrief({
    id: "bridge",
    title: "The new bridge",
    sections: [
      {
        id: "money",
        heading: "How it is paid",
        paragraphs: ["It has long been wanted. The town pays for the bridge. Nobody quarrels with that now."],
      },
    ],
  }),
);
const root = mountRoot();
let actions: PopupActions;

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Sidelight";
  actions = {
    onSwitch: vi.fn(),
    onVisit: vi.fn(),
    onShowMarks: vi.fn(),
    onResume: vi.fn(),
    onPause: vi.fn(),
    onUnpause: vi.fn(),
    onGrant: vi.fn(),
    onOpenOptions: vi.fn(),
    onGoTo: vi.fn(),
    onRead: vi.fn(),
    onRetry: vi.fn(),
    onFirstSteps: vi.fn(),
    onLookAtOffer: vi.fn(),
    onMake: vi.fn(),
    onExplainSelection: vi.fn(),
    onReadHere: vi.fn(),
  };
});

afterEach(() => {
  delete document.documentElement.dataset.scheme;
});

describe("the popup", () => {
  it.each<[PageState, string]>([
    [{ kind: "on", count: 1 }, "1 mention explained on this page"],
    [{ kind: "on", count: 12 }, "12 mentions explained on this page"],
    [{ kind: "quiet" }, "This page is not about a story Sidelight explains"],
    [{ kind: "off", rule: null }, "Off: you chose “only on selected sites”"],
    [
      { kind: "off", rule: { host: "xn--bcher-kva.example", subdomains: true, enabled: false } },
      "Off on this site (your rule for bücher.example and its subdomains)",
    ],
    [{ kind: "paused", by: "tab", until: 0 }, "Paused in this tab"],
    [{ kind: "paused", by: "hour", until: new Date(2026, 0, 1, 14, 30).getTime() }, "Paused until 14:30"],
    [{ kind: "paused", by: "restart", until: 0 }, "Paused until the browser restarts"],
    [{ kind: "hidden" }, "Marks are hidden on this page"],
    [{ kind: "unmarked" }, "You chose not to mark any of the names on this page"],
    [{ kind: "quiet-places" }, "Named here only in headings, menus or lists of links"],
    [{ kind: "old" }, "The explainers about this page are older than the limit you set"],
    [{ kind: "language", language: "tr" }, "Off for pages in Turkish"],
    [{ kind: "busy" }, "Paused: this page keeps changing"],
    [{ kind: "no-access" }, "Sidelight is not allowed to read this site"],
    [{ kind: "no-file-access" }, "Sidelight is not allowed to read files yet"],
    [{ kind: "closed" }, "Sidelight cannot run on this page"],
    [{ kind: "no-text" }, "No text to read here"],
  ])("says how it stands to the page: %j", async (state, line) => {
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      draw({ state });
      await expect.element(screen.getByText(line)).toBeVisible();
      expect(await findBarriers()).toEqual([]);
    }
  });

  it("switches the site, whose host it names", async () => {
    draw({ state: { kind: "quiet" }, url: "https://xn--bcher-kva.example/a" });
    const control = screen.getByRole("switch", { name: "bücher.example" });
    await expect.element(control).toBeChecked();
    await control.click();
    expect(actions.onSwitch).toHaveBeenCalledWith(false);
  });

  it("shows a switched-off site as off", async () => {
    draw({ state: { kind: "off", rule: null } });
    await expect.element(screen.getByRole("switch", { name: "news.example" })).not.toBeChecked();
  });

  it("reads a page once where Sidelight is off, when asked to", async () => {
    draw({ state: { kind: "off", rule: null } });
    await screen.getByRole("button", { name: "Turn on for this page only" }).click();
    expect(actions.onVisit).toHaveBeenCalled();
    draw({ state: { kind: "on", count: 2 }, only: "once" });
    await expect.element(screen.getByText("On for this page only.")).toBeVisible();
    await expect.element(screen.getByRole("switch")).not.toBeChecked();
  });

  it.each<[PageState, string, string]>([
    [{ kind: "unmarked" }, "Choose which names are marked", "explainers"],
    [{ kind: "quiet-places" }, "Change where marks appear", "reading"],
    [{ kind: "old" }, "Change the age limit", "reading"],
    [{ kind: "language", language: "tr" }, "Change your languages", "languages"],
    [{ kind: "off", rule: null }, "Change your rules", "sites"],
  ])("leads to the choice that a state comes from: %j", async (state, name, section) => {
    draw({ state });
    await screen.getByRole("button", { name }).click();
    expect(actions.onOpenOptions).toHaveBeenCalledWith(section);
  });

  it("offers all access where it has it only on a click", async () => {
    draw({ state: { kind: "quiet" }, only: "click" });
    await screen.getByRole("button", { name: "Allow access to sites" }).click();
    expect(actions.onGrant).toHaveBeenCalled();
    expect(await findBarriers()).toEqual([]);
  });

  it("leaves a policy's site alone, and says who decides", async () => {
    const rule = { host: "news.example", subdomains: true, enabled: false, managed: true } as const;
    draw({ state: { kind: "off", rule }, administrator: "Set by Example Newsroom." });
    await expect.element(screen.getByRole("switch")).toBeDisabled();
    await expect.element(screen.getByRole("switch")).toHaveAccessibleDescription("Set by Example Newsroom.");
    expect(screen.getByRole("button", { name: "Turn on for this page only" }).elements()).toEqual([]);
    expect(await findBarriers()).toEqual([]);
  });

  it("pauses for a while, and goes on when asked to", async () => {
    draw({ state: { kind: "quiet" } });
    await screen.getByText("Pause", { exact: true }).click();
    await screen.getByRole("button", { name: "For an hour" }).click();
    expect(actions.onPause).toHaveBeenCalledWith("hour");
    draw({ state: { kind: "paused", by: "tab", until: 0 } });
    expect(screen.getByRole("switch").elements()).toEqual([]);
    await screen.getByRole("button", { name: "Resume" }).click();
    expect(actions.onUnpause).toHaveBeenCalledOnce();
  });

  it("follows a page again that was too busy, when asked to", async () => {
    draw({ state: { kind: "busy" } });
    await screen.getByRole("button", { name: "Resume" }).click();
    expect(actions.onResume).toHaveBeenCalledOnce();
  });

  it("offers no switch where no extension can run", async () => {
    draw({ state: { kind: "closed" }, url: "about:blank" });
    expect(screen.getByRole("switch").elements()).toEqual([]);
  });

  it("offers to read text here where no extension can run", async () => {
    draw({ state: { kind: "closed" }, url: "about:blank" });
    await screen.getByRole("button", { name: "Paste text to explain" }).click();
    expect(actions.onReadHere).toHaveBeenCalledOnce();
  });

  it("leads to the first steps from pages that are about no story", async () => {
    draw({ state: { kind: "quiet" } });
    await screen.getByRole("button", { name: "First steps" }).click();
    expect(actions.onFirstSteps).toHaveBeenCalledOnce();
  });

  it("makes an explainer of any page that can be read, and of no other", async () => {
    draw({ state: { kind: "quiet" } });
    const make = screen.getByRole("button", { name: "Make an explainer of this page" });
    await make.click();
    expect(actions.onMake).toHaveBeenCalledOnce();
    draw({ state: { kind: "off", rule: null } });
    expect(make.elements()).toHaveLength(1);
    for (const kind of ["closed", "no-text", "no-file-access"] as const) {
      draw({ state: { kind }, url: "about:blank" });
      expect(make.elements()).toEqual([]);
    }
  });

  it("lets the reader explain what is selected on the page, and shows the beginning of a long selection", async () => {
    draw({ state: { kind: "quiet" } });
    expect(screen.getByRole("button", { name: "Explain “" }).elements()).toEqual([]);
    draw({ state: { kind: "quiet" } }, BRIEFS, "Skerry\nCrossing");
    await screen.getByRole("button", { name: "Explain “Skerry Crossing” as…" }).click();
    expect(actions.onExplainSelection).toHaveBeenCalledOnce();
    draw({ state: { kind: "quiet" } }, BRIEFS, "A sentence that goes on for longer than a button is.");
    await expect.element(screen.getByText("Explain “A sentence that goes on for longer than…” as…")).toBeVisible();
  });

  it("offers to grant access that is withheld", async () => {
    draw({ state: { kind: "no-access" } });
    await screen.getByRole("button", { name: "Allow access" }).click();
    expect(actions.onGrant).toHaveBeenCalled();
  });

  it("tells the story: summary, key points, questions with answers, what was found and how often", async () => {
    draw({ state: { kind: "on", count: 2 }, mentions: [mention(1, "An entity"), mention(2, "the\n entity")] });
    for (const words of ["It happened.", "A point.", "As of 2 June 2025"])
      await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
    await expect.element(screen.getByText("2 times")).toBeVisible();
    await expect.element(screen.getByText("Because.")).not.toBeVisible();
    await screen.getByText("Why?").click();
    await expect.element(screen.getByText("Because.")).toBeVisible();
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      expect(await findBarriers()).toEqual([]);
    }
  });

  it("brings the key points that the page does not mention to the front, and says so", async () => {
    const keyPoints = ["first", "second", "third", "fourth"].map((id) => ({ id, text: `The ${id} point.` }));
    const entity = buildEntity({ keyPoints: ["second", "first"] });
    const story = takeTexts(buildBrief({ keyPoints, entities: [entity] }));
    draw({ state: { kind: "on", count: 1 }, mentions: [mention(1, "An entity")] }, [story]);
    const [missing, present] = [screen.getByRole("list").nth(0), screen.getByRole("list").nth(1)];
    await expect.element(missing).toHaveTextContent("The first point.The third point.The fourth point.");
    await expect.element(present).toHaveTextContent("The second point.");
    const headings = screen
      .getByRole("heading", { level: 3 })
      .elements()
      .map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(["Left out by this page", "Key points"]);
    draw({ state: { kind: "on", count: 1 }, mentions: [mention(1, "An entity")] });
    expect(screen.getByRole("heading", { name: "Left out by this page" }).elements()).toEqual([]);
  });

  it("announces several stories at the top, each of which it leads to, and one alone by its title", async () => {
    const second = takeTexts(buildBrief({ id: "another-story", title: "Another story" }));
    const found = [mention(1, "An entity"), { ...mention(2, "the entity"), brief: "another-story" }];
    draw({ state: { kind: "on", count: 2 }, mentions: found }, [...BRIEFS, second]);
    const links = screen.getByRole("navigation", { name: "Stories on this page:" }).getByRole("link");
    expect(links.elements().map(({ textContent }) => textContent)).toEqual(["A story", "Another story"]);
    expect(links.nth(1).element().getBoundingClientRect().bottom).toBeLessThan(200);
    await links.nth(1).click();
    expect(document.querySelector(":target h2")?.textContent).toBe("Another story");
    location.hash = "";
    draw({ state: { kind: "on", count: 1 }, mentions: [mention(1, "An entity")] });
    expect(screen.getByRole("navigation").elements()).toEqual([]);
  });

  it("leads to each mention", async () => {
    draw({ state: { kind: "on", count: 2 }, mentions: [mention(1, "An entity"), mention(2, "the\n entity")] });
    await screen.getByText("An entity", { exact: true }).first().click();
    await screen.getByRole("button", { name: "Go to “the entity”" }).click();
    expect(actions.onGoTo).toHaveBeenCalledWith(expect.objectContaining({ id: 2 }));
  });

  it("answers a question with the sentence that answers it, emphasised in its paragraph, with explainer and day", async () => {
    draw({ state: { kind: "quiet" } }, [bridge]);
    const box = screen.getByRole("searchbox", { name: "Search the explainers" });
    await box.fill("who pays for the bridge?");
    const answer = screen.getByRole("listitem").filter({ hasText: "The town pays for the bridge." });
    await expect.element(answer).toHaveTextContent("Answer: The town pays for the bridge.");
    await expect.element(answer).toHaveTextContent("It has long been wanted.");
    await expect.element(answer).toHaveTextContent("The new bridge · As of 2 June 2025");
    expect(document.querySelector(".answers mark")?.textContent).toContain("The town pays for the bridge.");
    expect(document.querySelector(".answers mark")?.textContent).not.toContain("long been wanted");
    await answer.getByRole("link", { name: "How it is paid" }).click();
    expect(actions.onRead).toHaveBeenCalledWith("bridge", "money", "en");
    expect(await findBarriers()).toEqual([]);
  });

  it("says when no sentence answers for certain and shows the nearest, and when there is nothing", async () => {
    draw({ state: { kind: "quiet" } }, [bridge]);
    const box = screen.getByRole("searchbox");
    const status = document.querySelector(".ask [role=status]");
    await box.fill("does the town love the bridge?");
    await expect.element(screen.getByText("No sentence clearly answers this.")).toBeVisible();
    expect(document.querySelectorAll(".answers.nearest li").length).toBeGreaterThan(0);
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      expect(await findBarriers()).toEqual([]);
    }
    await box.fill("elephants and weather");
    await expect.poll(() => status?.textContent).toContain("The explainers do not answer this.");
    expect(document.querySelectorAll(".answers li")).toHaveLength(0);
    await box.fill("");
    await expect.poll(() => status?.textContent).toBe("");
  });

  it("has the focus in the search when it opens, and leaves it where the reader has put it", async () => {
    draw({ state: { kind: "quiet" } });
    await expect.element(screen.getByRole("searchbox")).toHaveFocus();
    render(null, root);
    const elsewhere = document.body.appendChild(document.createElement("button"));
    elsewhere.focus();
    draw({ state: { kind: "quiet" } });
    await expect.element(screen.getByRole("searchbox")).toBeVisible();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  it("asks the explainer of the page's own story before the others", async () => {
    const other = { ...bridge, id: "other", title: "Another bridge" };
    const own = { entity: "an-entity", brief: "other" };
    draw({ state: { kind: "on", count: 1 }, mentions: [{ ...mention(1, "An entity"), ...own }] }, [bridge, other]);
    await screen.getByRole("searchbox").fill("who pays for the bridge?");
    await expect.element(screen.getByText("Another bridge", { exact: true }).last()).toBeVisible();
    expect(screen.getByText("The new bridge", { exact: true }).elements()).toEqual([]);
  });

  it("shows the stories there are when the page is about none", async () => {
    draw({ state: { kind: "quiet" } });
    await screen.getByText("A story", { exact: true }).click();
    await screen.getByRole("button", { name: "Full explainer" }).click();
    expect(actions.onRead).toHaveBeenCalledWith("a-story");
  });

  it("says what went wrong, and tries again when asked to", async () => {
    render(<PopupPage report={new Error("The page broke.")} briefs={[]} notice="" actions={actions} />, root);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The page broke.");
    await screen.getByRole("button", { name: "Try again" }).click();
    expect(actions.onRetry).toHaveBeenCalled();
  });

  it.each([320, 380])("fits %i pixels without scrolling sideways", (width) => {
    root.style.inlineSize = `${width}px`;
    draw({
      state: { kind: "on", count: 1 },
      url: `https://${"long".repeat(20)}.example/`,
      mentions: [mention(1, "x")],
    });
    expect(root.scrollWidth).toBeLessThanOrEqual(width);
  });
});

function draw(own: Partial<PageReport> & Pick<PageReport, "state">, briefs = BRIEFS, selection = ""): void {
  const report = { tab: 1, url: "https://news.example/", only: null, administrator: null, mentions: [], ...own };
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>
      <PopupPage report={report} briefs={briefs} notice="" selection={selection} actions={actions} />
    </InterfaceContext.Provider>,
    root,
  );
}

async function findBarriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

function mention(id: number, text: string): FoundMention {
  const reason = "named";
  return { id, text, brief: "a-story", entity: "an-entity", position: 0, marked: true, reason, frame: 0 };
}
