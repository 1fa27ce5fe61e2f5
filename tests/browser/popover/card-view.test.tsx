import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import type { Card } from "../../../src/briefs/card.ts";
import { textByName } from "../../../src/browser/interface-text.ts";
import type { PopoverHost, PopoverView } from "../../../src/frame/popover-port.ts";
import { PARTS } from "../../../src/popover/CardContent.tsx";
import { CardView } from "../../../src/popover/CardView.tsx";
import type { PinnedPlace } from "../../../src/popover/place/pinned-place.ts";
import popoverCss from "../../../src/popover/popover.css?inline";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import partsCss from "../../../src/ui/parts.css?inline";
import tokensCss from "../../../src/ui/tokens.css?inline";
import { lengthen, provideTexts } from "../fake-texts.ts";

const card: Card = {
  brief: "a-story",
  briefTitle: "A story",
  language: "en",
  entity: "a-person",
  kind: "person",
  name: "A person",
  native: { language: "uk", text: "Особа" },
  role: "Who it is here.",
  keyPoints: [
    { id: "one", text: "The person met another person." },
    { id: "two", text: "Nothing came of it." },
  ],
  questions: [{ id: "why", question: "Why did they meet?", answer: ["Because another person asked."] }],
  sections: [{ id: "a-section", heading: "A section" }],
  sources: [{ title: "A report" }],
  asOf: "2025-06-02",
  time: { page: "newer", pageDate: "2025-06-20" },
};
const other: Card = { ...card, entity: "another", name: "Another person", keyPoints: [], time: { page: "unknown" } };

let frame: HTMLElement;
let host: PopoverHost;
let place: PinnedPlace;
let isPinned: boolean;
let saved: boolean | null;
let drawAgain: () => void;

beforeAll(() => provideTexts());

/** Whether the card has been really visible. */
let isSeen = true;

beforeEach(() => {
  isSeen = true;
  // As `openPopover` makes it, but in a place that can be looked into.
  const style = document.head.appendChild(document.createElement("style"));
  style.dataset.card = "";
  style.textContent = `${tokensCss}\n${partsCss}\n${popoverCss}`;
  isPinned = false;
  saved = null;
  frame = document.body.appendChild(document.createElement("div"));
  frame.className = "sidelight-surface beside";
  frame.style.width = "360px";
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-label", card.name);
  const linksIn = (text: string) => {
    const start = text.indexOf("another person");
    return start < 0 ? [] : [{ entity: "another", start, end: start + "another person".length }];
  };
  host = {
    lines: () => [],
    runsVertically: () => false,
    place: () => null,
    textOf: textByName,
    language: "en-GB",
    onClose: vi.fn(),
    onEscape: vi.fn(),
    onHold: vi.fn(),
    isPinned: () => isPinned,
    onPin: vi.fn(),
    onBackToSentence: vi.fn(),
    linksIn,
    cardOf: () => Promise.resolve(other),
    onOpenBrief: vi.fn(),
    onHide: vi.fn(),
    isSaved: () => Promise.resolve(saved),
    onSave: vi.fn(),
    onMute: vi.fn(),
    onOpenPanel: null,
    onSiteOff: vi.fn(),
  };
  place = {
    setPinned: (pinned) => {
      isPinned = pinned;
      drawAgain();
    },
    putBack: vi.fn(),
    move: vi.fn(),
    grow: vi.fn(),
    keepInSight: vi.fn(),
    onKey: () => false,
  };
});

afterEach(() => {
  render(null, frame);
  frame.remove();
  document.querySelector("style[data-card]")?.remove();
  document.documentElement.style.fontSize = "";
  provideTexts();
});

describe("the card", () => {
  it("is saved, and saved no more, where cards are kept", async () => {
    saved = false;
    draw();
    await screen.getByRole("button", { name: "More actions" }).click();
    await screen.getByRole("button", { name: "Save this card" }).click();
    expect(host.onSave).toHaveBeenLastCalledWith(card, true);
    isSeen = false;
    await screen.getByRole("button", { name: "Remove from saved cards" }).click();
    expect(host.onSave).toHaveBeenCalledTimes(1);
    isSeen = true;
    // It went on saying what is true.
    await screen.getByRole("button", { name: "Remove from saved cards" }).click();
    expect(host.onSave).toHaveBeenLastCalledWith(card, false);
    await expect.element(screen.getByRole("button", { name: "Save this card" })).toBeVisible();
  });

  it("says nothing of saving where no cards are kept", async () => {
    draw();
    await screen.getByRole("button", { name: "More actions" }).click();
    await expect.element(screen.getByRole("button", { name: "Stop marking", exact: false })).toBeVisible();
    expect(screen.getByRole("button", { name: "Save this card" }).elements()).toEqual([]);
  });

  it.each(["light", "dark"])("has no barriers, whatever is opened in it, in %s", async (scheme) => {
    frame.dataset.scheme = scheme;
    draw();
    await expect.element(screen.getByText("Because another person asked.")).toBeVisible();
    await screen.getByRole("button", { name: "Pin this card" }).click();
    await screen.getByRole("button", { name: "More actions" }).click();
    expect(await findBarriers()).toEqual([]);
    await screen.getByRole("button", { name: "another person" }).first().click();
    await expect.element(screen.getByRole("heading", { name: "Another person" })).toBeVisible();
    expect(await findBarriers()).toEqual([]);
    await screen.getByRole("button", { name: "Stop marking “Another person”" }).click();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    expect(await findBarriers()).toEqual([]);
  });

  it("shows at first no more than three key points and 500 characters, but always one", async () => {
    const points = (lengths: readonly number[]) =>
      lengths.map((length, at) => ({ id: `point-${at}`, text: `${at} `.padEnd(length, "a word ") }));
    for (const [lengths, shown] of [
      [[100, 100, 100, 100], 3],
      [[200, 200, 200], 2],
      [[600, 20], 1],
      [[100, 100], 2],
    ] as const) {
      draw({ card: { ...card, keyPoints: points(lengths) } });
      expect(frame.querySelectorAll(".key-points > li").length).toBe(shown);
      const more = screen.getByRole("button", { name: "More", exact: true });
      if (shown === lengths.length) {
        expect(more.elements()).toEqual([]);
        continue;
      }
      await more.click();
      await expect.poll(() => frame.querySelectorAll(".key-points > li").length).toBe(lengths.length);
    }
  });

  it("says when the page is of another day than the brief", async () => {
    draw();
    await expect.element(screen.getByText("As of 2 June 2025. This page is newer (20 June 2025).")).toBeVisible();
    draw({ card: { ...card, time: { page: "older", pageDate: "2025-05-01" } } });
    await expect.element(screen.getByText("later than this page (1 May 2025)")).toBeVisible();
    for (const time of [{ page: "same", pageDate: "2025-06-02" }, { page: "unknown" }] as const) {
      draw({ card: { ...card, time } });
      expect(screen.getByText("this page").elements()).toEqual([]);
      expect(frame.querySelector(".time")?.textContent).toBe("As of 2 June 2025");
    }
  });

  it.each([
    ["2025-06-30", "As of 2 June 2025. This page is newer (30 June 2025).", false],
    ["2025-07-02", "This explainer (2 June 2025) is 1 month older than the page.", true],
    ["2026-01-05", "This explainer (2 June 2025) is 7 months older than the page.", true],
    ["2028-01-05", "This explainer (2 June 2025) is 2 years older than the page.", true],
  ])("is quiet about a page of %s, or says first how old it is", (pageDate, words, isFirst) => {
    draw({ card: { ...card, time: { page: "newer", pageDate } } });
    const time = frame.querySelector(".time") as HTMLElement;
    const role = frame.querySelector(".role") as HTMLElement;
    expect(time.textContent).toBe(words);
    expect(time.matches(".notice")).toBe(isFirst);
    expect(Boolean(time.compareDocumentPosition(role) & Node.DOCUMENT_POSITION_FOLLOWING)).toBe(isFirst);
  });

  it("gives fingers and unsteady hands targets of 24 pixels at the least, or room around them", async () => {
    draw();
    await screen.getByRole("button", { name: "Pin this card" }).click();
    await screen.getByRole("button", { name: "More actions" }).click();
    // Names inside sentences are let off (WCAG 2.5.8, inline).
    const targets = [...frame.querySelectorAll<HTMLElement>("button:not(.term), summary")].filter((one) =>
      one.checkVisibility(),
    );
    expect(targets.length).toBeGreaterThan(8);
    const small = targets.filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map((target) => target.outerHTML)).toEqual([]);
  });

  it.each([
    ["long words from right to left", () => provideTexts(lengthen), 360, "rtl"],
    ["text of twice the size", () => (frame.style.fontSize = "200%"), 360, "ltr"],
    ["the narrowest window", () => {}, 304, "ltr"],
  ])("has room for %s", async (_, prepare, width, dir) => {
    prepare();
    frame.style.width = `${width}px`;
    frame.dir = dir;
    draw({ card: { ...card, name: "Donaudampfschifffahrtsgesellschaftskapitänsmütze" } });
    for (const summary of frame.querySelectorAll("summary")) summary.click();
    const { left, right } = frame.getBoundingClientRect();
    const out = [...frame.querySelectorAll("*")].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    expect(out.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
  });

  it("copies a fact with its source and its day", async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });
    draw();
    await screen.getByRole("button", { name: "Copy with source" }).click();
    expect(written).toEqual(["The person met another person. — A report, as of 2 June 2025"]);
    await expect.element(screen.getByText("Copied")).toBeVisible();
  });

  it("names the other rounds of its series with their days, and leads to their cards", async () => {
    const rounds = [
      { brief: "first-vote", name: "First vote", day: "2025-05-16", entity: "another" },
      { brief: card.brief, name: "Second vote", day: "2025-06-02", entity: card.entity },
    ];
    const cardOf = vi.spyOn(host, "cardOf");
    draw({ card: { ...card, series: { title: "The votes", rounds } } });
    await expect.element(screen.getByRole("navigation", { name: "The votes" })).toBeVisible();
    expect(screen.getByRole("button", { name: /Second vote/ }).query()).toBeNull();
    await screen.getByRole("button", { name: "First vote, 16 May 2025" }).click();
    expect(cardOf).toHaveBeenCalledWith("first-vote", "another");
    await expect.element(screen.getByRole("heading", { name: "Another person" })).toBeVisible();
  });

  it("links each claim to its publisher, and says where a publisher is not known", async () => {
    const sources = [
      { id: "post", title: "A report", publisher: "The Post", url: "https://example.org/a" },
      { id: "radio", title: "A broadcast" },
    ];
    const keyPoints = [{ id: "one", text: "They met.", cites: ["post", "radio"] }];
    draw({ card: { ...card, keyPoints, sources } });
    const beside = screen.getByRole("listitem").filter({ hasText: "They met." }).getByRole("link");
    await expect.element(beside).toHaveTextContent("The Post");
    await expect.element(beside).toHaveAttribute("href", "https://example.org/a");
    await expect
      .element(screen.getByText("Sources: The Post; A broadcast, publisher not known · as of 2 June 2025"))
      .toBeVisible();
  });

  it("says that it is a translation, and of which language", async () => {
    draw({ card: { ...card, language: "de", translatedFrom: "uk" } });
    await expect.element(screen.getByText("Translated from Ukrainian.")).toBeVisible();
    draw();
    expect(screen.getByText(/Translated from/).query()).toBeNull();
  });

  it("says when a copy failed", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    vi.spyOn(document, "execCommand").mockReturnValue(false);
    draw();
    await screen.getByRole("button", { name: "Copy with source" }).click();
    await expect.element(screen.getByText("Could not copy")).toBeVisible();
  });
});

function draw(own: Partial<PopoverView> = {}): void {
  const view: PopoverView = {
    card,
    reason: "This page also names a story.",
    site: "news.example",
    form: "beside",
    look: { scheme: "auto", textSize: 100 },
    pinned: null,
    takeFocus: false,
    ...own,
  };
  drawAgain = () =>
    render(
      <InterfaceContext.Provider value={{ textOf: textByName, language: "en-GB" }}>
        <CardView
          view={view}
          host={host}
          parts={PARTS}
          place={place}
          pinned={isPinned}
          whenSeen={(decide) => isSeen && decide()}
          inSight={{ points: 1, questions: 1, rounds: true }}
          onGo={() => {}}
          onMore={() => {}}
          onGoOn={() => {}}
        />
      </InterfaceContext.Provider>,
      frame,
    );
  render(null, frame);
  drawAgain();
}

async function findBarriers(): Promise<string[]> {
  const { violations } = await axe.run(frame, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
