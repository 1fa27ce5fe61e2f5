import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import { type PopupActions, PopupPage } from "../../../src/popup/PopupPage.tsx";
import type { FoundMention, PageReport, PageState } from "../../../src/popup/page-report.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/popup/popup.css";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { textByName } from "../../../src/browser/interface-text.ts";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import { buildBrief, buildEntity } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";

const brief = takeTexts(buildBrief());
const BRIEFS = [brief];
let root: HTMLElement;
let actions: PopupActions;

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Sidelight";
  root = document.body.appendChild(document.createElement("div"));
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
    onReadHere: vi.fn(),
  };
});

afterEach(() => {
  delete document.documentElement.dataset.scheme;
  render(null, root);
  root.remove();
});

describe("the popup", () => {
  it.each<[PageState, string]>([
    [{ kind: "on", count: 1 }, "1 mention explained on this page"],
    [{ kind: "on", count: 12 }, "12 mentions explained on this page"],
    [{ kind: "quiet" }, "Nothing about our stories on this page"],
    [{ kind: "off", rule: null }, "Off here: on only at sites you choose"],
    [
      { kind: "off", rule: { host: "xn--bcher-kva.example", subdomains: true, enabled: false } },
      "Off here, by your rule for bücher.example and its subdomains",
    ],
    [{ kind: "paused", by: "tab", until: 0 }, "Paused in this tab"],
    [{ kind: "paused", by: "hour", until: new Date(2026, 0, 1, 14, 30).getTime() }, "Paused until 14:30"],
    [{ kind: "paused", by: "restart", until: 0 }, "Paused until the browser starts again"],
    [{ kind: "hidden" }, "Marks are hidden on this page"],
    [{ kind: "unmarked" }, "Nothing marked here"],
    [{ kind: "language", language: "tr" }, "Pages in this language are left alone: Turkish"],
    [{ kind: "busy" }, "Paused: this page keeps changing"],
    [{ kind: "no-access" }, "Sidelight may not read this site"],
    [{ kind: "no-file-access" }, "Sidelight may not read files yet"],
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
    await screen.getByRole("button", { name: "Read this page once" }).click();
    expect(actions.onVisit).toHaveBeenCalled();
    draw({ state: { kind: "on", count: 2 }, only: "once" });
    await expect.element(screen.getByText("because you asked", { exact: false })).toBeVisible();
    await expect.element(screen.getByRole("switch")).not.toBeChecked();
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
    expect(screen.getByRole("button", { name: "Read this page once" }).elements()).toEqual([]);
    expect(await findBarriers()).toEqual([]);
  });

  it("pauses for a while, and goes on when asked to", async () => {
    draw({ state: { kind: "quiet" } });
    await screen.getByText("Pause", { exact: true }).click();
    await screen.getByRole("button", { name: "For an hour" }).click();
    expect(actions.onPause).toHaveBeenCalledWith("hour");
    draw({ state: { kind: "paused", by: "tab", until: 0 } });
    expect(screen.getByRole("switch").elements()).toEqual([]);
    await screen.getByRole("button", { name: "Go on" }).click();
    expect(actions.onUnpause).toHaveBeenCalledOnce();
  });

  it("follows a page again that was too busy, when asked to", async () => {
    draw({ state: { kind: "busy" } });
    await screen.getByRole("button", { name: "Go on marking" }).click();
    expect(actions.onResume).toHaveBeenCalledOnce();
  });

  it("offers no switch where no extension can run", async () => {
    draw({ state: { kind: "closed" }, url: "about:blank" });
    expect(screen.getByRole("switch").elements()).toEqual([]);
  });

  it("offers to read text here where no extension can run", async () => {
    draw({ state: { kind: "closed" }, url: "about:blank" });
    await screen.getByRole("button", { name: "Read text here instead" }).click();
    expect(actions.onReadHere).toHaveBeenCalledOnce();
  });

  it("offers to grant access that is withheld", async () => {
    draw({ state: { kind: "no-access" } });
    await screen.getByRole("button", { name: "Allow access" }).click();
    expect(actions.onGrant).toHaveBeenCalled();
  });

  it("tells the story: summary, key points, questions with answers, what was found and how often", async () => {
    draw({ state: { kind: "on", count: 2 }, mentions: [mention(1, "An entity"), mention(2, "the\n entity")] });
    for (const words of ["It happened.", "A point.", "twice", "As of 2 June 2025"].filter((word) => word !== "twice"))
      await expect.element(screen.getByText(words)).toBeVisible();
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
    expect(headings.slice(0, 2)).toEqual(["This page does not mention", "Key points"]);
    draw({ state: { kind: "on", count: 1 }, mentions: [mention(1, "An entity")] });
    expect(screen.getByRole("heading", { name: "This page does not mention" }).elements()).toEqual([]);
  });

  it("leads to each mention", async () => {
    draw({ state: { kind: "on", count: 2 }, mentions: [mention(1, "An entity"), mention(2, "the\n entity")] });
    await screen.getByText("An entity", { exact: true }).first().click();
    await screen.getByRole("button", { name: "Go to “the entity”" }).click();
    expect(actions.onGoTo).toHaveBeenCalledWith(expect.objectContaining({ id: 2 }));
  });

  it("answers questions, or says that the stories do not", async () => {
    draw({ state: { kind: "quiet" } });
    const box = screen.getByRole("searchbox", { name: "Ask about these stories" });
    await box.fill("which paragraph?");
    await screen.getByRole("link", { name: "A section" }).click();
    expect(actions.onRead).toHaveBeenCalledWith("a-story", "a-section");
    expect(await findBarriers()).toEqual([]);
    await box.fill("elephants and weather");
    await expect.element(screen.getByText("The stories do not answer that.")).toBeVisible();
    await box.fill("");
    expect(screen.getByText("The stories do not answer that.").elements()).toEqual([]);
  });

  it("shows the stories there are when the page is about none", async () => {
    draw({ state: { kind: "quiet" } });
    await screen.getByText("A story").click();
    await screen.getByRole("button", { name: "Read the whole brief" }).click();
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

function draw(own: Partial<PageReport> & Pick<PageReport, "state">, briefs = BRIEFS): void {
  const report = { tab: 1, url: "https://news.example/", only: null, administrator: null, mentions: [], ...own };
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>
      <PopupPage report={report} briefs={briefs} notice="" actions={actions} />
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
