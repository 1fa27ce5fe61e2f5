import axe from "axe-core";
import { render } from "preact";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { openLexicon } from "../../../src/capture/names/open-lexicon.ts";
import { type GoodCandidate, readCandidates } from "../../../src/library/candidate.ts";
import { EMPTY_LIBRARY } from "../../../src/library/library-index.ts";
import { CandidateView } from "../../../src/options/explainers/adding/CandidateView.tsx";
import { findRiskyForms } from "../../../src/options/explainers/adding/find-risky-forms.ts";
import type { LibraryActions } from "../../../src/options/explainers/library-actions.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import { NO_LIBRARY } from "./no-library.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/options/options.css";

const TABLES = {
  commonWords: { en: async () => "the and bridge", de: async () => "die und Brücke" },
  nameLists: { everywhere: "Europe", common: "", adjectives: "", firstNames: "Anna" },
};
const WORDS = screen.getByRole("list", { name: "These often mean something else:" });
const SHARED = screen.getByRole("list", { name: "Other explainers have these, too:" });
const root = mountRoot("main");

beforeAll(() => provideTexts());

describe("the names of an explainer that was read", () => {
  it("are looked up only when the reader wants to see it, and by key as well", async () => {
    const actions = judging();
    const onFindRisky = vi.fn(actions.onFindRisky);
    draw(candidateOf("Bridge", "Skerry Crossing"), { ...actions, onFindRisky });
    root.querySelector("summary")?.focus();
    expect(onFindRisky).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    await expect.element(WORDS).toBeVisible();
    expect(onFindRisky).toHaveBeenCalledOnce();
  });

  it("are told with what they are besides: a word, a first name, a famous name", async () => {
    await open(candidateOf("Bridge", "Anna", "Europe", "Skerry Crossing"), judging());
    await expect
      .poll(() => linesOf(WORDS))
      .toEqual([
        "“Bridge” is an ordinary word: it may be marked where it means something else.",
        "Many people are called “Anna”.",
        "Very many pages name “Europe”, also those about something else.",
      ]);
    expect(screen.getByText("None of its names").query()).toBeNull();
    expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  });

  it("are judged by the words of their explainer's language", async () => {
    await open(read(textOf(["Brücke", "Bridge"], "de-AT")), judging());
    await expect.poll(() => linesOf(WORDS)).toHaveLength(1);
    expect(linesOf(WORDS)[0]).toContain("“Brücke”");
  });

  it("are listed below what is already known of them, which is counted before it is opened", async () => {
    const strong =
      "---\ntitle: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Bridge, strong: { en: bridge } }]\n---\n";
    await open(read(strong), judging());
    const summary = root.querySelector("summary");
    expect(summary?.textContent).toMatch(/^Check its names \d things? to check$/);
    await expect.element(WORDS).toBeVisible();
    const [warnings, words] = [...root.querySelectorAll("details ul")];
    expect(warnings?.textContent).toContain("a capital letter in");
    expect(words?.textContent).toContain("ordinary word");
  });

  it("are no more than twenty lines, and how many more", async () => {
    const items = Array.from({ length: 23 }, (_, at) => ({ spelling: `Name${at}`, risk: "common" }) as const);
    await open(candidateOf("A pier"), {
      async *onFindRisky() {
        yield items;
      },
    });
    await expect.poll(() => linesOf(WORDS)).toHaveLength(20);
    await expect.element(screen.getByText("and 3 more")).toBeVisible();
  });

  it("are told with the other explainers that have them, as soon as these are found", async () => {
    let goOn = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await open(candidateOf("Long Bridge"), {
      async *onFindShared() {
        yield [{ spelling: "Long Bridge", title: "The bridge of Ostwick" }];
        await waiting;
      },
    });
    await expect.poll(() => linesOf(SHARED)).toEqual(["“Long Bridge” is also in “The bridge of Ostwick”."]);
    await expect.element(screen.getByRole("status")).toHaveTextContent("Checking…");
    goOn();
    await expect.poll(() => root.querySelector("[role=status]")?.textContent).toBe("");
    await expect.element(screen.getByText("the one higher in your list is shown first")).toBeVisible();
  });

  it("are said to be safe when nothing is found", async () => {
    await open(candidateOf("Skerry Crossing"), judging());
    await expect.element(screen.getByRole("status")).toHaveTextContent("None of its names is an ordinary");
  });

  it("are not looked up any further once they are closed", async () => {
    let seen: AbortSignal | null = null;
    await open(candidateOf("Skerry Crossing"), {
      async *onFindShared(_, signal) {
        seen = signal;
        await new Promise(() => {});
      },
    });
    await expect.poll(() => seen?.aborted).toBe(false);
    await screen.getByText("Check its names").click();
    await expect.poll(() => seen?.aborted).toBe(true);
  });

  it("are looked up anew when the explainer becomes another, as by a topic", async () => {
    await open(candidateOf("Bridge"), judging());
    await expect.element(WORDS).toBeVisible();
    draw(candidateOf("Anna"), judging());
    await expect.poll(() => linesOf(WORDS)).toEqual(["Many people are called “Anna”."]);
  });

  it("are said not to be checked when the browser refuses", async () => {
    await open(candidateOf("Skerry Crossing"), {
      // biome-ignore lint/correctness/useYield: it fails before.
      async *onFindShared() {
        throw new Error("the disk is full");
      },
    });
    await expect.element(screen.getByText("That did not work. Details: the disk is full")).toBeVisible();
    expect(screen.getByText("None of its names").query()).toBeNull();
  });
});

function judging(): Partial<LibraryActions> {
  return {
    onFindRisky: ({ forms }, signal) => findRiskyForms(forms, (language) => openLexicon(language, TABLES), signal),
  };
}

async function open(candidate: GoodCandidate, actions: Partial<LibraryActions>): Promise<void> {
  draw(candidate, actions);
  await screen.getByText("Check its names").click();
}

function draw(candidate: GoodCandidate, actions: Partial<LibraryActions>): void {
  const all = { ...NO_LIBRARY.actions, ...actions };
  render(
    <ul>
      <CandidateView candidate={candidate} library={EMPTY_LIBRARY} actions={all} onReplace={() => {}} />
    </ul>,
    root,
  );
}

function candidateOf(...names: readonly string[]): GoodCandidate {
  return read(textOf(names, "en"));
}

function textOf(names: readonly string[], language: string): string {
  const entities = names.map((name) => `{ name: ${name} }`).join(", ");
  return `---\ntitle: A\nlanguage: ${language}\nasOf: 2024-03-01\nentities: [${entities}]\n---\n`;
}

function read(file: string): GoodCandidate {
  const given = [{ name: "a.md", bytes: new TextEncoder().encode(file) }];
  const [candidate] = readCandidates(given, { version: "0.1.0", now: 0, bundled: [] });
  if (candidate?.kind !== "explainer") throw new Error(JSON.stringify(candidate));
  return candidate;
}

function linesOf(list: typeof WORDS): readonly (string | null)[] {
  return [...(list.query()?.querySelectorAll("li") ?? [])].map((line) => line.textContent);
}
