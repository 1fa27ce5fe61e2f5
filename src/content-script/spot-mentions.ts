import type { Gazetteer } from "../gazetteer/open-gazetteer.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import type { MentionSummary, PageSummary } from "../messages/page-summary.ts";
import type { BackgroundQuestions, PageQuestions } from "../messages/questions.ts";
import { createPaint } from "../page/highlights.ts";
import { createPageText } from "../page/page-text.ts";
import { runInSlices } from "../page/run-in-slices.ts";
import { watchChanges } from "../page/watch-changes.ts";
import { describeReason, type TextOf } from "./describe-reason.ts";
import { createMentionFinder } from "./find-page-mentions.ts";
import { followChanges } from "./follow-changes.ts";
import type { FoundMention } from "./found-mention.ts";
import { createMarker } from "./mark-mentions.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { createPace } from "./pace.ts";
import { createShadowReader } from "./shadow-reader.ts";

/** Asks the background a question. */
export type AskBackground = <Q extends keyof BackgroundQuestions>(
  question: Q,
  ...args: Parameters<BackgroundQuestions[Q]>
) => Promise<Awaited<ReturnType<BackgroundQuestions[Q]>>>;

/** When to look again for elements that were given a shadow root late, which no observer tells; in milliseconds. */
const LATE_ELEMENTS = [1_500, 5_000];

/** What spotting needs of the world around the page. */
export type SpotterHost = {
  readonly ask: AskBackground;
  readonly answer: (answers: PageQuestions, signal: AbortSignal) => void;
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  readonly textOf: TextOf;
  readonly language: string;
  /** Called once, when the first mention is marked: makes pointing at one open its card. */
  readonly explain: (marked: MarkedMentions, settings: () => PageSettings, published: () => string | null) => void;
  /** Ends everything on this page. */
  readonly controller: AbortController;
};

/**
 * Find the mentions of a page, mark them, and follow the page as it changes until the host's signal fires.
 *
 * A page that names no story costs one walk over its text: no settings are read, no message is sent, nothing is painted.
 */
export async function spotMentions(gazetteer: Gazetteer, host: SpotterHost): Promise<void> {
  const { signal } = host.controller;
  const page = createPageText(gazetteer.screen.passes, gazetteer.screen.reset);
  const finder = createMentionFinder(page, gazetteer, new Date().toISOString().slice(0, 10));
  const changes = watchChanges(() => follow(), signal);
  const shadows = createShadowReader(page, changes, host.openShadowRoot, signal);
  const paint = createPaint(signal);
  const describe = ({ reason }: FoundMention): string => describeReason(reason, host.textOf, host.language);
  const marker = createMarker(paint, shadows.roots, describe);
  const pace = createPace(() => performance.now());

  let status: PageSummary["status"] = "reading";
  let settings: PageSettings | null = null;
  let found: readonly FoundMention[] = [];
  let marked: ReadonlySet<FoundMention> = new Set();
  let explained = false;

  const show = async (): Promise<void> => {
    found = finder.find([]);
    if (found.length === 0 && marked.size === 0) return;
    settings ??= await host.ask("getPageSettings");
    if (signal.aborted) return;
    const { briefsOff, muted, amount } = settings;
    const wanted = found.filter(
      ({ brief, entity }) => !briefsOff.includes(brief) && !muted.includes(`${brief}/${entity}`),
    );
    const before = marked.size;
    marked = new Set(marker.mark(wanted, amount));
    if (marked.size !== before) await host.ask("reportMentions", marked.size);
    if (marked.size === 0 || explained) return;
    explained = true;
    host.explain(marker, () => settings as PageSettings, finder.published);
  };

  const follow = (): void => {
    if (status !== "settled") return;
    status = "reading";
    setTimeout(async () => {
      const took = await runInSlices(
        (function* () {
          const taken = changes.take();
          yield* followChanges(page, taken);
          yield* shadows.follow(taken.added);
        })(),
        signal,
      );
      if (signal.aborted) return;
      await show();
      status = pace.spent(took) ? "settled" : "paused";
      if (status === "settled" && changes.pending()) follow();
    }, pace.pause());
  };

  host.answer(
    {
      getPageSummary: () => summarise(status, found, marked, describe, finder.published()),
      goToMention: (id) => {
        const range = marker.byId(id)?.toRange();
        range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
        return Boolean(range);
      },
      applySettings: async (changed) => {
        settings = changed;
        await show();
      },
      resume: () => {
        pace.restart();
        status = "settled";
        follow();
      },
      takeDown: () => host.controller.abort(),
    },
    signal,
  );

  changes.watch(document);
  await runInSlices(page.read(document.body), signal);
  await runInSlices(shadows.read(document.body), signal);
  if (signal.aborted) return;
  await show();
  status = "settled";
  if (changes.pending()) follow();
  for (const delay of LATE_ELEMENTS) setTimeout(() => follow(), delay);
}

function summarise(
  status: PageSummary["status"],
  found: readonly FoundMention[],
  marked: ReadonlySet<FoundMention>,
  describe: (mention: FoundMention) => string,
  published: string | null,
): PageSummary {
  const mentions = found.map((mention): MentionSummary => {
    const { id, brief, entity, block, candidate } = mention;
    const text = block.text.slice(candidate.start, candidate.end);
    const inShadow = block.parts[0]?.node.getRootNode() instanceof ShadowRoot;
    const position = inShadow ? -1 : block.position + candidate.start;
    return { id, brief, entity, text, position, marked: marked.has(mention), reason: describe(mention) };
  });
  return { status, mentions, ...(published ? { published } : {}) };
}
