import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { page as screen } from "vitest/browser";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { ReaderPage } from "../../../src/reader/ReaderPage.tsx";
import { buildBrief } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/reader/reader.css";

const changes = [{ date: "2025-06-03", text: "A number was put right." }];
const brief = takeTexts(buildBrief({ changes }));
let root: HTMLElement;

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "A story";
  root = document.body.appendChild(document.createElement("div"));
});

afterEach(() => {
  render(null, root);
  root.remove();
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
    await expect.element(screen.getByRole("alert")).toHaveTextContent("There is no story “another”");
    expect(screen.getByRole("link", { name: "A story" }).element().getAttribute("href")).toContain("brief=a-story");
  });

  it("has no barriers, in light and dark", async () => {
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />, root);
      const { violations } = await axe.run(document);
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    delete document.documentElement.dataset.scheme;
  });

  it("fits 320 pixels without scrolling sideways", async () => {
    await screen.viewport(320, 600);
    render(<ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />, root);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await screen.viewport(1000, 800);
  });
});
