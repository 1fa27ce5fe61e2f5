import axe from "axe-core";
import { render } from "preact";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import type { TabText } from "../../../src/browser/pages/read-tab-text.ts";
import type { KeptOffer } from "../../../src/browser/storage/offer-store.ts";
import { EMPTY_LIBRARY } from "../../../src/library/library-index.ts";
import { markText } from "../../../src/library/mark-text.ts";
import { openStoredStory } from "../../../src/library/open-story.ts";
import { AddExplainers } from "../../../src/options/explainers/adding/AddExplainers.tsx";
import { importFiles } from "../../../src/options/explainers/adding/import-files.ts";
import type { LibraryActions } from "../../../src/options/explainers/library-actions.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import { NO_LIBRARY } from "./no-library.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/options/options.css";

const BRIDGE =
  "---\ntitle: The bridge\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Harbour bridge }, { name: Harbourton }]\n---\n";
const ADDRESS = "https://news.example/bridge";
const OFFER: KeptOffer = { text: BRIDGE, tab: 7, address: ADDRESS };
const SUMMARY = "What it would mark on the page it comes from";
const UNREAD = "That page is no longer open, or cannot be read.";
const root = mountRoot("main");

beforeAll(() => provideTexts());

describe("an explainer that a page offers", () => {
  it("shows what it would mark on that page, before it is kept", async () => {
    const onReadTab = vi.fn(async () => page("It rained.\nHarbourton gets a Harbour bridge."));
    draw(OFFER, onReadTab);
    await expect.element(screen.getByText("Town news")).toBeVisible();
    expect(onReadTab.mock.calls).toEqual([[7]]);
    expect(marks()).toEqual(["Harbourton", "Harbour bridge"]);
    expect(screen.getByText("It rained.").query()).toBeNull();
    expect(root.querySelector("[lang=en-GB]")?.textContent).toBe("Harbourton gets a Harbour bridge.");
    expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  });

  it("is marked with what the page's title says, as the page itself is", async () => {
    draw(OFFER, async () => ({ ...page("Harbourton is pleased."), title: "The Harbour bridge" }));
    await expect.poll(marks).toEqual(["Harbourton"]);
  });

  it("can have them folded by key", async () => {
    draw(OFFER, async () => page("Harbourton gets a Harbour bridge."));
    await expect.element(screen.getByText("gets a")).toBeVisible();
    screen.getByText(SUMMARY).element().focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText("gets a")).not.toBeVisible();
  });

  it("shows no more than twenty paragraphs of it, and how many more", async () => {
    draw(OFFER, async () => page("Harbourton gets a Harbour bridge.\n".repeat(23)));
    await expect.element(screen.getByText("and 3 more")).toBeVisible();
    expect(marks()).toHaveLength(40);
  });

  it("says that nothing would be marked there", async () => {
    draw(OFFER, async () => page("It rained."));
    await expect.element(screen.getByText("Nothing would be marked there.")).toBeVisible();
  });

  it.each<[string, LibraryActions["onReadTab"]]>([
    ["is closed or withheld", async () => null],
    ["cannot be read", () => Promise.reject(new Error("no such tab"))],
    [
      "became another",
      async () => ({ ...page("Harbourton gets a Harbour bridge."), address: "https://other.example/" }),
    ],
  ])("says so when the page %s", async (_, onReadTab) => {
    draw(OFFER, onReadTab);
    await expect.element(screen.getByText(UNREAD)).toBeVisible();
    expect(marks()).toEqual([]);
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeEnabled();
  });

  it("is still of the page when the reader went to a place in it", async () => {
    draw(OFFER, async () => ({ ...page("Harbourton gets a Harbour bridge."), address: `${ADDRESS}#end` }));
    await expect.poll(marks).toHaveLength(2);
  });
});

describe("an explainer from a file", () => {
  it("has no page to be tried on, be it chosen after one that a page offered", async () => {
    const onReadTab = vi.fn(async () => page("Harbourton gets a Harbour bridge."));
    draw(OFFER, onReadTab);
    await expect.element(screen.getByText(SUMMARY)).toBeVisible();
    await userEvent.upload(screen.getByLabelText("Choose files"), new File([BRIDGE], "own.md"));
    await expect.poll(() => screen.getByText(SUMMARY).query()).toBeNull();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeEnabled();
    expect(onReadTab).toHaveBeenCalledOnce();
  });
});

function page(text: string): TabText {
  return { text, selected: "", language: "en-GB", title: "Town news", address: ADDRESS, isPrivate: false };
}

function marks(): readonly (string | null)[] {
  return [...root.querySelectorAll("mark")].map((one) => one.textContent);
}

function draw(offered: KeptOffer, onReadTab: LibraryActions["onReadTab"]): void {
  const actions: LibraryActions = {
    ...NO_LIBRARY.actions,
    onLook: (files, listener, signal) =>
      importFiles(files, { version: "0.1.0", now: 0, bundled: [] }, listener, signal),
    onTry: ({ entry, story }, text, title) =>
      markText(openStoredStory(entry.id, story, "0.1.0").story.tables, text, title),
    onReadTab,
  };
  render(<AddExplainers library={EMPTY_LIBRARY} actions={actions} offered={offered} />, root);
}
