import type { PageSettings } from "../../messages/page-settings.ts";
import type { PageSummary } from "../../messages/page-summary.ts";
import { bodyOf } from "../../page/dom.ts";
import { createPageText } from "../../page/text/page-text.ts";
import { runInSlices } from "../../page/text/run-in-slices.ts";
import { EVERYTHING, watchChanges } from "../../page/text/watch-changes.ts";
import { createMarkStyles } from "../mark/mark-styles.ts";
import { createMentionFinder } from "./find-page-mentions.ts";
import type { FinderHost } from "./finder-host.ts";
import { followChanges } from "./follow-changes.ts";
import { createMentionPresenter } from "./mention-presenter.ts";
import type { OpenTables } from "./open-tables.ts";
import { createPace } from "./pace.ts";
import { createShadowReader } from "./shadow-reader.ts";

/** When to look again for elements that were given a shadow root late, which no observer tells; in milliseconds. */
const LATE_ELEMENTS = [1_500, 5_000];

/**
 * Find the mentions of a page, mark them, and follow the page as it changes until the host's signal fires.
 *
 * @param settings - The reader's choices; told of changes later.
 * @returns When the page as it stands has been read.
 */
export async function startFinder(tables: OpenTables, settings: PageSettings, host: FinderHost): Promise<void> {
  const { signal } = host.controller;
  const page = createPageText(
    // What is lacking is missed, and asked for, when the block is searched.
    (text) => tables.gazetteer().screen.passes(text) || tables.gazetteer().lacks(text),
    () => tables.gazetteer().screen.reset(),
  );
  const changes = watchChanges(() => follow(), signal);
  const shadows = createShadowReader(page, changes);
  const finder = createMentionFinder(page, tables, settings.today);
  const dress = createMarkStyles(host.ask);
  const show = createMentionPresenter(finder, shadows.roots, dress, settings, host);
  const pace = createPace(() => performance.now());
  let status: PageSummary["status"] = "reading";
  let isAnew = false;

  const readAll = function* (): Generator<void, void> {
    yield* page.read(bodyOf(document) ?? document);
    yield* shadows.readAll();
  };

  const followAll = function* (): Generator<void, void> {
    const taken = yield* changes.take();
    if (taken === EVERYTHING || isAnew) {
      isAnew = false;
      page.forget();
      yield* readAll();
    } else {
      yield* followChanges(page, taken);
      yield* shadows.follow(taken.added);
    }
    yield* finder.search();
  };

  const follow = (): void => {
    if (status !== "idle") return;
    status = "reading";
    setTimeout(async () => {
      const { version } = page;
      let took = 0;
      try {
        took = await runInSlices(followAll(), signal);
        if (!signal.aborted && page.version !== version) took += await show.update();
      } finally {
        // Also after an error: what changes later is followed.
        status = pace.spent(took) ? "idle" : "paused";
        if (!signal.aborted && (changes.pending() || isAnew)) follow();
      }
    }, pace.pause());
  };

  tables.onReplace = () => {
    isAnew = true;
    follow();
  };

  host.answer(
    {
      getPageSummary: () => show.summarise(status),
      getWithheld: finder.withheld,
      goToMention: show.goToMention,
      openCard: show.openCard,
      hasCard: show.hasCard,
      yieldCard: show.yieldCard,
      onCardStateChange: host.onCardStateChange,
      closeCard: show.closeCard,
      hideMarks: show.hideMarks,
      applySettings: show.apply,
      takeOuterEvidence: show.takeOuter,
      resume: () => {
        pace.restart();
        status = "idle";
        follow();
      },
      takeDown: () => {
        void dress(null);
        host.controller.abort();
      },
    },
    signal,
  );

  // A page that comes back from the browser's memory has lost its number on the toolbar button, and was told of no choice meanwhile.
  const onReturn = async (): Promise<void> => {
    const now = await host.renew();
    if (now && !signal.aborted) {
      await show.apply(now.settings);
      // After that: what was read for other tables says nothing with these.
      tables.replace(now.tables);
    }
    if (!signal.aborted) await show.report();
  };
  addEventListener("pageshow", ({ persisted }) => persisted && void onReturn(), { signal });
  changes.watch(document);
  await runInSlices(readAll(), signal);
  await runInSlices(finder.search(), signal);
  if (signal.aborted) return;
  try {
    await show.update();
  } finally {
    // Also after an error: what changes later is followed.
    status = "idle";
    if (changes.pending() || isAnew) follow();
  }
  for (const delay of LATE_ELEMENTS) setTimeout(follow, delay);
}
