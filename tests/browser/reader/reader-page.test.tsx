import axe from "axe-core";
import { render } from "preact";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import type { NewsOfText } from "../../../src/library/seen-text.ts";
import { ReaderPage } from "../../../src/reader/ReaderPage.tsx";
import { ReadingRoom } from "../../../src/reader/ReadingRoom.tsx";
import { DEFAULT_SETTINGS } from "../../../src/settings/settings.ts";
import { buildBrief } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/reader/reader.css";

const changes = [{ date: "2025-06-03", text: "A number was put right." }];
const brief = takeTexts(buildBrief({ changes }));
const root = mountRoot();

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "A story";
});

describe("the reader", () => {
  it("has the whole brief on one page", async () => {
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />, root);
    const words = [
      "What happened.",
      "A point.",
      "A paragraph.",
      "It happened.",
      "Why?",
      "Because.",
      "What it is here.",
    ];
    for (const one of [...words, "3 June 2025", "A number was put right."])
      await expect.element(screen.getByText(one)).toBeVisible();
  });

  it("has every section at an anchor of its own", () => {
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />, root);
    expect(document.getElementById("a-section")?.textContent).toBe("A section");
    const missing = [...document.querySelectorAll("nav a")].filter(
      (link) => !document.querySelector(link.getAttribute("href") ?? ""),
    );
    expect(missing).toEqual([]);
    const [question] = brief.questions;
    const [point] = brief.keyPoints;
    const [entity] = brief.entities;
    expect(document.getElementById(`question-${question?.id}`)?.textContent).toContain(question?.question);
    expect(document.getElementById(`key-point-${point?.id}`)?.textContent).toBe(point?.text);
    expect(document.getElementById(`entity-${entity?.id}`)?.textContent).toContain(entity?.name);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lists the stories there are when it is asked for one that it does not know", async () => {
    render(<ReaderPage brief={null} asked="another" briefs={[brief]} />, root);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("There is no explainer “another”");
    expect(screen.getByRole("link", { name: "A story" }).element().getAttribute("href")).toContain("brief=a-story");
  });

  it("has no barriers, in light and dark: a brief, the list of all, and the place to read text", async () => {
    const pages = [
      <ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />,
      <ReaderPage brief={null} asked="another" briefs={[brief]} />,
      <ReadingRoom settings={DEFAULT_SETTINGS} given="Some text." spot={() => () => {}} />,
    ];
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      for (const page of pages) {
        render(page, root);
        const { violations } = await axe.run(document);
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      }
    }
    delete document.documentElement.dataset.scheme;
  });

  it("says what is new since it was last opened, in words that lead there, until that is closed", async () => {
    const texts = [
      { kind: "key-point", id: "a-point", label: "A point." },
      ...Array.from({ length: 9 }, (_, at) => ({ kind: "entity", id: `x${at}`, label: `Name ${at}` }) as const),
    ] as const;
    const news: NewsOfText = { changes: [], isOtherDay: true, texts, isShorter: false };
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} news={news} />, root);
    const note = screen.getByRole("region", { name: "New since you last opened this" });
    await expect.element(note.getByText("As of 2 June 2025")).toBeVisible();
    expect(note.getByRole("link", { name: "A point." }).element().getAttribute("href")).toBe("#key-point-a-point");
    await expect.element(note.getByText("and 2 more")).toBeVisible();
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      const { violations } = await axe.run(document);
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    delete document.documentElement.dataset.scheme;
    await note.getByRole("button", { name: "Close" }).click();
    expect(note.query()).toBeNull();
    await expect.element(screen.getByRole("heading", { name: "A story", level: 1 })).toHaveFocus();
    // Drawn again, as when a choice changes, it stays closed.
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} news={news} />, root);
    expect(note.query()).toBeNull();
  });

  it("says what its author changed since it was last opened", async () => {
    const news: NewsOfText = { changes, isOtherDay: false, texts: [], isShorter: false };
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} news={news} />, root);
    const note = screen.getByRole("region", { name: "New since you last opened this" });
    await expect.element(note.getByText("3 June 2025 A number was put right.")).toBeVisible();
  });

  it("reads text that is opened from a file, paragraph by paragraph, and refuses what is no text", async () => {
    const spot = vi.fn(() => () => {});
    render(<ReadingRoom settings={DEFAULT_SETTINGS} given="" spot={spot} />, root);
    expect(spot).not.toHaveBeenCalled();
    const field = screen.getByLabelText("or open a text file");
    await userEvent.upload(field, new File(["First.\n\nSecond."], "letter.txt", { type: "text/plain" }));
    const read = screen.getByRole("article", { name: "Text" });
    await expect.element(read.getByText("Second.")).toBeVisible();
    expect(read.element().querySelectorAll("p")).toHaveLength(2);
    await expect.poll(() => spot.mock.calls.length).toBe(1);
    await userEvent.upload(field, new File(["a\0b"], "photo.txt", { type: "text/plain" }));
    await expect.element(screen.getByRole("alert")).toHaveTextContent("“photo.txt” is not a text file.");
    await expect.element(read.getByText("Second.")).toBeVisible();
  });

  it("fits 320 pixels without scrolling sideways", async () => {
    await screen.viewport(320, 600);
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />, root);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await screen.viewport(1000, 800);
  });
});
