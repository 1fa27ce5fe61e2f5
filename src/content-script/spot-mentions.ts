import type { Gazetteer } from "../gazetteer/open-gazetteer.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import type { PageSummary } from "../messages/page-summary.ts";
import type { BackgroundQuestions, PageQuestions } from "../messages/questions.ts";
import { createPaint } from "../page/highlights.ts";
import { createPageText } from "../page/page-text.ts";
import { runInSlices } from "../page/run-in-slices.ts";
import { scrollToRange } from "../page/scroll-to-range.ts";
import { EVERYTHING, watchChanges } from "../page/watch-changes.ts";
import { describeReason, type TextOf } from "./describe-reason.ts";
import { createDressMarks } from "./dress-marks.ts";
import type { Explainer } from "./explain.ts";
import { createMentionFinder } from "./find-page-mentions.ts";
import { followChanges } from "./follow-changes.ts";
import { createMarker } from "./mark-mentions.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { createPace } from "./pace.ts";
import { pulseMention } from "./pulse-mention.ts";
import { createShadowReader } from "./shadow-reader.ts";
import { createShow } from "./show-mentions.ts";

/** Asks the background a question. */
export type AskBackground = <Q extends keyof BackgroundQuestions>(
  question: Q,
  ...args: Parameters<BackgroundQuestions[Q]>
) => Promise<Awaited<ReturnType<BackgroundQuestions[Q]>>>;

/** When to look again for elements that were given a shadow root late, which no observer tells; in milliseconds. */
const LATE_ELEMENTS = [1_500, 5_000];

/** Where a day begins first it is this many hours before UTC, in milliseconds. */
const EARLIEST_ZONE = 14 * 3_600_000;

/** What spotting needs of the world around the page. */
export type SpotterHost = {
  readonly ask: AskBackground;
  readonly answer: (answers: PageQuestions, signal: AbortSignal) => void;
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  /** Whether this is the top page of its tab, whose evidence counts in its frames. */
  readonly isTop: boolean;
  readonly textOf: TextOf;
  /** Of the interface. Asked for when it is shown, because the first text that an extension asks for takes 2 ms. */
  readonly language: () => string;
  /** The language the page says it is in, as a primary subtag such as `ru`; empty when it does not say. */
  readonly pageLanguage: () => string;
  readonly hearOfCard: PageQuestions["hearOfCard"];
  /** Called once, when the first mention is marked: makes pointing at one open its card. */
  readonly explain: (marked: MarkedMentions, settings: () => PageSettings, published: () => string | null) => Explainer;
  /** Ends everything on this page. */
  readonly controller: AbortController;
};

/**
 * Find the mentions of a page, mark them, and follow the page as it changes until the host's signal fires.
 *
 * @returns When the page as it stands has been read.
 */
export async function spotMentions(gazetteer: Gazetteer, host: SpotterHost): Promise<void> {
  const { signal } = host.controller;
  const page = createPageText(gazetteer.screen.passes, gazetteer.screen.reset);
  const changes = watchChanges(() => follow(), signal);
  const shadows = createShadowReader(page, changes, host.openShadowRoot, signal);
  const finder = createMentionFinder(page, gazetteer, latestDay());
  const marker = createMarker(createPaint(signal), shadows.roots, ({ reason }) =>
    describeReason(reason, host.textOf, host.language()),
  );
  const dress = createDressMarks(host.ask, shadows);
  const show = createShow(finder, marker, dress, host);
  const pace = createPace(() => performance.now());
  let status: PageSummary["status"] = "reading";

  const readAll = function* (): Generator<void, void> {
    yield* page.read(document.body ?? document);
    yield* shadows.readAll();
  };

  const followAll = function* (): Generator<void, void> {
    const taken = yield* changes.take();
    if (taken === EVERYTHING) {
      page.forget();
      yield* readAll();
    } else {
      yield* followChanges(page, taken);
      yield* shadows.follow(taken.added);
    }
    yield* finder.search();
  };

  const follow = (): void => {
    if (status !== "settled") return;
    status = "reading";
    setTimeout(async () => {
      const { version } = page;
      const took = await runInSlices(followAll(), signal);
      if (signal.aborted) return;
      const start = performance.now();
      if (page.version !== version) await show.update();
      status = pace.spent(took + performance.now() - start) ? "settled" : "paused";
      if (changes.pending()) follow();
    }, pace.pause());
  };

  host.answer(
    {
      getPageSummary: () => show.summarise(status),
      goToMention: (id) => {
        const range = marker.byId(id)?.toRange();
        if (!range) return false;
        scrollToRange(range, "center");
        pulseMention(marker, id, signal);
        return true;
      },
      openCard: show.openCard,
      hasCard: show.hasCard,
      giveWay: show.giveWay,
      hearOfCard: host.hearOfCard,
      closeCard: show.closeCard,
      toggleMarks: show.toggleMarks,
      applySettings: show.apply,
      takeOuterEvidence: show.takeOuter,
      resume: () => {
        pace.restart();
        status = "settled";
        follow();
      },
      takeDown: () => {
        void dress(null);
        host.controller.abort();
      },
    },
    signal,
  );

  // A page that comes back from the browser's memory has lost its number on the toolbar button.
  addEventListener("pageshow", ({ persisted }) => persisted && void show.report(), { signal });
  changes.watch(document);
  await runInSlices(readAll(), signal);
  // Begins with opening the tables, and so in a slice of its own.
  await runInSlices(finder.search(), signal);
  if (signal.aborted) return;
  await show.update();
  status = "settled";
  if (changes.pending()) follow();
  for (const delay of LATE_ELEMENTS) setTimeout(follow, delay);
}

/** The latest day that it is anywhere: no page is from a later one, whatever the time zones of its writer and its reader. */
function latestDay(): string {
  return new Date(Date.now() + EARLIEST_ZONE).toISOString().slice(0, 10);
}
