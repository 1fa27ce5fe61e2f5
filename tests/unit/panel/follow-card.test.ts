import { describe, expect, it } from "vitest";
import type { PageReport } from "../../../src/browser/page-report/page-report.ts";
import { type Following, followCard, NOWHERE } from "../../../src/panel/follow-card.ts";

const HERE = "https://news.example/a";

describe("what the panel follows", () => {
  it("is the page as a whole until a card is opened there, then that card", () => {
    const before = followCard(NOWHERE, report({}));
    expect(before.place).toBeNull();
    const after = followCard(before, report({ lastCard: card("umerov", 100) }));
    expect(after.place).toEqual({
      request: { brief: "talks", entity: "umerov", sentence: "He spoke." },
      mention: { frame: 3, id: 7 },
      isChosen: false,
    });
  });

  it("is a card that was opened before the panel was", () => {
    expect(entityOf(followCard(NOWHERE, report({ lastCard: card("umerov", 100) })))).toBe("umerov");
  });

  it("is what the reader chose in the panel, until another card is opened", () => {
    const opened = report({ lastCard: card("umerov", 100) });
    const followed = followCard(NOWHERE, opened);
    const back = { ...followed, place: null };
    expect(followCard(back, opened)).toBe(back);
    expect(entityOf(followCard(back, report({ lastCard: card("ceasefire", 101) })))).toBe("ceasefire");
  });

  it("is a card that is opened again after the reader went back", () => {
    const back = { ...followCard(NOWHERE, report({ lastCard: card("umerov", 100) })), place: null };
    expect(entityOf(followCard(back, report({ lastCard: card("umerov", 200) })))).toBe("umerov");
  });

  it("stays at another place of the same page, and when the page says nothing of its card any more", () => {
    const followed = followCard(NOWHERE, report({ lastCard: card("umerov", 100) }));
    expect(followCard(followed, report({ url: `${HERE}#top` }))).toBe(followed);
  });

  it.each([
    ["another page", { url: "https://news.example/b" }],
    ["another tab", { tab: 2 }],
  ])("ends with %s, and begins there with the card opened there", (_what, other) => {
    const followed = followCard(NOWHERE, report({ lastCard: card("umerov", 100) }));
    expect(followCard(followed, report(other)).place).toBeNull();
    // It may have been opened before that of the page that was left.
    expect(entityOf(followCard(followed, report({ ...other, lastCard: card("ceasefire", 50) })))).toBe("ceasefire");
  });
});

function report(own: Partial<PageReport>): PageReport {
  const state = { kind: "on", count: 1 } as const;
  return { state, tab: 1, url: HERE, only: null, administrator: null, mentions: [], ...own };
}

function card(entity: string, opened: number): NonNullable<PageReport["lastCard"]> {
  return { request: { brief: "talks", entity, sentence: "He spoke." }, mention: 7, frame: 3, opened };
}

function entityOf({ place }: Following): string | undefined {
  return place?.request.entity;
}
