import axe from "axe-core";
import { render } from "preact";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import { textByName } from "../../../src/browser/interface-text.ts";
import type { OpenTab, ReadTab } from "../../../src/browser/pages/read-open-tabs.ts";
import { checkExplainer } from "../../../src/editor/check-draft.ts";
import { TryStep } from "../../../src/editor/steps/TryStep.tsx";
import type { CompiledStory } from "../../../src/library/compiled-story.ts";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import { buildBrief, buildEntity, buildStory } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/editor/editor.css";

const STORY = storyOf("Harbourton");
const root = mountRoot();

beforeAll(() => provideTexts());

describe("what an explainer would do", () => {
  it("reads no tab before it is asked to", async () => {
    const onReadTabs = vi.fn(() => readTabs([]));
    draw(STORY, onReadTabs);
    await expect.element(screen.getByRole("button", { name: "Check my open tabs" })).toBeVisible();
    expect(onReadTabs).not.toHaveBeenCalled();
    await screen.getByRole("button", { name: "Check my open tabs" }).click();
    await expect.element(screen.getByText("No other tab is open.")).toBeVisible();
  });

  it("shows the marks in open tabs, tabs without any, and those that cannot be read", async () => {
    const tabs = [
      tab(1, "A vote", "In Harbourton they voted.\nIt rained.\nHarbourton was pleased."),
      tab(2, "Boats", "The ferry was late."),
      tab(3, "The store", null),
    ];
    draw(STORY, () => readTabs(tabs));
    await screen.getByRole("button", { name: "Check my open tabs" }).click();
    await screen.getByText("A vote").click();
    await expect.element(screen.getByText("2 marks")).toBeVisible();
    await expect.element(screen.getByText("they voted.")).toBeVisible();
    expect(root.querySelector(".tabs")?.textContent).not.toContain("It rained.");
    const [unmarked, unread] = [...root.querySelectorAll(".small.soft > ul")].map((list) => list.textContent);
    expect([unmarked, unread]).toEqual(["Boats", "The store"]);
    // Changed while the tabs are shown: their marks are those of the explainer as it is now.
    draw(storyOf("ferry"), () => readTabs(tabs));
    await expect.element(screen.getByText("Boats")).toBeVisible();
    expect(root.querySelector(".tabs summary")?.textContent).toContain("Boats");
  });

  it("has its card and the popup's summary, with what the source names", async () => {
    draw(STORY, () => readTabs([]));
    expect(root.querySelector(".card-preview")?.textContent).toContain("What it is here.");
    const popup = root.querySelector(".popup-preview");
    expect(popup?.querySelector("h2")?.textContent).toBe("A story");
    expect(popup?.querySelector(".counts")?.textContent).toContain("The town");
    expect([...(popup?.querySelectorAll("h3") ?? [])].map((one) => one.textContent)).toEqual([
      "Left out by this page",
      "Key points",
      "Questions",
      "On this page",
    ]);
  });

  it("has no barriers", async () => {
    document.documentElement.lang = "en";
    document.title = "Review";
    draw(STORY, () => readTabs([tab(1, "A vote", "In Harbourton."), tab(2, "The store", null)]));
    await screen.getByRole("button", { name: "Check my open tabs" }).click();
    await expect.element(screen.getByText("A vote")).toBeVisible();
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

function draw(story: CompiledStory, onReadTabs: () => AsyncGenerator<ReadTab, void>): void {
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>
      <h1>Review</h1>
      <h2>Try</h2>
      <TryStep story={story} paragraphs={["Harbourton wants a bridge."]} onReadTabs={onReadTabs} />
    </InterfaceContext.Provider>,
    root,
  );
}

function storyOf(word: string): CompiledStory {
  const entity = buildEntity({
    id: "town",
    name: "The town",
    forms: [{ strength: "strong", language: "en", patterns: [word] }],
  });
  const keyPoints = [
    { id: "a-point", text: "A point." },
    { id: "another", text: "Another." },
  ];
  const story = buildStory({
    evidence: [{ name: "town", weight: 2, patterns: [word] }],
    requires: ["town"],
    enough: { short: 1, long: 1 },
  });
  const { good } = checkExplainer(buildBrief({ entities: [entity], keyPoints, story }), {
    version: "0.2.0",
    now: 0,
    bundled: [],
  });
  if (!good) throw new Error("It cannot be read.");
  return good.story;
}

function tab(id: number, title: string, text: string | null): OpenTab {
  const page = { selected: "", language: "en", title, address: "https://news.example/", isPrivate: false };
  return { id, title, text: text === null ? null : { ...page, text } };
}

async function* readTabs(tabs: readonly OpenTab[]): AsyncGenerator<ReadTab, void> {
  for (const [at, one] of tabs.entries()) yield { tab: one, done: at + 1, total: tabs.length };
}
