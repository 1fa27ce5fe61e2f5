import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { readBriefFolder } from "../../scripts/read-briefs.ts";
import { openCardOf, openSoon, openStory, STORY } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const { brief } = await readBriefFolder("istanbul-talks");

describeInEachBrowser("what a card says", (world) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it.each([
    ["is newer", "2025-06-20", "As of 2 June 2025. This page is newer (20 June 2025)."],
    ["is newer by months", "2025-09-10", "This explainer (2 June 2025) is 3 months older than the page."],
    ["is older", "2025-05-30", "As of 2 June 2025, later than this page (30 May 2025)."],
    ["is of the same day", "2025-06-02", "As of 2 June 2025"],
    ["gives no day", null, "As of 2 June 2025"],
  ])("about time, when the page %s", async (_when, day, notice) => {
    const head = day ? `<meta property="article:published_time" content="${day}T08:00:00Z">` : "";
    page = await openStory(world(), STORY, { head });
    await openCardOf(world(), page, "Rustem Umerov");
    const said = await waitInsidePopover(world().sidelight, page, (root) => ({
      notice: root.querySelector(".time")?.textContent,
      source: root.querySelector(".source")?.textContent,
    }));
    expect(said.notice).toBe(notice);
    expect(said.source).toMatch(/^Sources: .+ as of 2 June 2025$/);
  });

  it.each([
    ["humanitarian-steps", "President Zelenskyy met young and sick prisoners who had been freed."],
    ["nato-demands", "President Zelenskyy said that nobody but the members decides who joins the alliance."],
  ])("first answers the question that the sentence raises: %s", async (question, sentence) => {
    page = await openStory(
      world(),
      `<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p><p>${sentence}</p>`,
    );
    await openCardOf(world(), page, "Zelenskyy");
    const first = await waitInsidePopover(
      world().sidelight,
      page,
      (root) => root.querySelector("summary")?.textContent,
    );
    expect(first).toBe(brief.questions.find(({ id }) => id === question)?.question);
  });

  it("at first is three key points and 500 characters at the most, and all of them when asked for more", async () => {
    page = await openStory(world(), STORY);
    await openCardOf(world(), page, "peace talks in Istanbul");
    const points = () =>
      waitInsidePopover(world().sidelight, page, (root) =>
        [...root.querySelectorAll(".key-points > li")].map((point) => point.textContent ?? ""),
      );
    const first = await points();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(3);
    expect(first.join("").length).toBeLessThanOrEqual(500);
    await pressInCard(world().sidelight, page, "More");
    const all = brief.entities.find(({ id }) => id === "istanbul-talks")?.keyPoints ?? [];
    await expect.poll(async () => (await points()).length).toBe(all.length);
    expect(all.length).toBeGreaterThan(first.length);
  });
});
