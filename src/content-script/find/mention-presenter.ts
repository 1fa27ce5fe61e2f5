import { onceAtATime } from "../../browser/once-at-a-time.ts";
import type { PageSettings } from "../../messages/page-settings.ts";
import type { MentionSummary, PageSummary } from "../../messages/page-summary.ts";
import type { EvidenceByStory, PageQuestions } from "../../messages/questions.ts";
import { attributeOf, documentElementOf, rootOf } from "../../page/dom.ts";
import { nextTask } from "../../page/next-task.ts";
import { runInSlices } from "../../page/text/run-in-slices.ts";
import { isTooOld } from "../../settings/last-days.ts";
import { describeReason } from "../mark/describe-reason.ts";
import type { MarkStyles } from "../mark/mark-styles.ts";
import type { Marks } from "../mark/marks-port.ts";
import type { MentionFinder, PageMentions } from "./find-page-mentions.ts";
import type { FinderHost } from "./finder-host.ts";
import type { FoundMention } from "./found-mention.ts";

/** Shows what the finder finds: marks it as the reader wants, and tells the background. */
export type MentionPresenter = {
  /** Find anew and show it, in slices while the page is idle. Returns the time that it took, in milliseconds. */
  readonly update: () => Promise<number>;
  /** Tell the background how many mentions are marked. */
  readonly report: () => Promise<void>;
  /** Take on changed choices. */
  readonly apply: (settings: PageSettings) => Promise<void>;
  /** Take on what the page around this frame names. */
  readonly takeOuter: (outer: EvidenceByStory) => Promise<void>;
  /** See `PageQuestions`. */
  readonly goToMention: PageQuestions["goToMention"];
  readonly openCard: PageQuestions["openCard"];
  readonly hasCard: PageQuestions["hasCard"];
  readonly yieldCard: PageQuestions["yieldCard"];
  readonly closeCard: PageQuestions["closeCard"];
  readonly hideMarks: (hidden: boolean) => Promise<void>;
  readonly summarise: (status: PageSummary["status"]) => PageSummary;
};

/**
 * Nothing is asked of the background, and nothing painted, before the first mention is found; and no mention waits for what it
 * answers.
 *
 * @param chosen - The reader's choices.
 */
export function createMentionPresenter(
  finder: MentionFinder,
  shadowRoots: () => ShadowRoot[],
  dress: MarkStyles,
  chosen: PageSettings,
  host: FinderHost,
): MentionPresenter {
  const { isTop, hearsOuter } = host;
  const { signal } = host.controller;
  let settings = chosen;
  let outer = hearsOuter ? host.outer : [];
  let found: readonly FoundMention[] = [];
  let marked: ReadonlySet<FoundMention> = new Set();
  let shared = "[]";
  let quiet: ReadonlySet<FoundMention> = new Set();
  let marks: Marks | null = null;
  let loading: Promise<Marks | null> | null = null;
  let hidden = false;
  let leftAlone: string | undefined;

  const share = async (evidence: EvidenceByStory): Promise<void> => {
    const key = JSON.stringify(evidence.map(({ story, groups }) => [story, ...groups.toSorted()]));
    if (!isTop || key === shared) return;
    shared = key;
    await host.ask("shareEvidence", evidence);
  };

  const report = (): Promise<void> => host.ask("reportMentions", marked.size);

  const isWanted = (brief: string, entity: string): boolean =>
    !settings.briefsOff.includes(brief) &&
    !settings.muted.includes(`${brief}/${entity}`) &&
    !isTooOld(brief, finder.published(), settings);

  const describe = (mention: FoundMention): string =>
    describeReason(finder.reasonOf(mention, host.language()), host.textOf, host.language());

  const mark = async ({ marker, explainer }: Marks, now: readonly FoundMention[]): Promise<number> => {
    const foreign = settings.languagesOff.find((language) => language === host.pageLanguage());
    const isShown = !hidden && !foreign;
    const before = marked.size;
    const wanted = ({ brief, entity }: FoundMention): boolean => isShown && isWanted(brief, entity);
    const markAll = function* (): Generator<void, void> {
      const shown = yield* marker.mark(now, wanted, (mention) => quiet.has(mention), settings);
      // Not before: until then what was found last is told, where the page is summed up meanwhile.
      [found, marked, leftAlone] = [now, new Set(shown), foreign];
    };
    const took = await runInSlices(markAll(), signal);
    if (signal.aborted) return took;
    explainer.update();
    // Not waited for: the background counts in turn, and may just be waiting for this page to take on changed choices.
    if (marked.size !== before) void report();
    return took;
  };

  const load = async (): Promise<Marks | null> => {
    try {
      marks = await host.loadMarks({ shadowRoots, describe, settings: () => settings, published: finder.published });
    } finally {
      // Where it did not come, the next change of the page asks again.
      if (!marks) loading = null;
    }
    return marks;
  };

  const present = async (): Promise<number> => {
    let read: PageMentions = { mentions: [], evidence: [], length: 0 };
    const findAll = function* (): Generator<void, void> {
      read = yield* finder.find(outer, isWanted);
    };
    let took = await runInSlices(findAll(), signal);
    // To tell the background and to mark take what a task may take, without a slice before them.
    await nextTask("user-visible");
    if (signal.aborted) return took;
    void share(read.evidence);
    if (read.mentions.length === 0 && found.length === 0) return took;
    loading ??= load();
    const shown = await loading;
    if (!shown) return took;
    const findQuiet = function* (): Generator<void, void> {
      quiet = yield* shown.findQuiet(read.mentions, read.length);
    };
    took += await runInSlices(findQuiet(), signal);
    if (signal.aborted) return took;
    if (read.mentions.some((mention) => settings.markEverywhere || !quiet.has(mention))) void dress(settings.mark);
    return took + (await mark(shown, read.mentions));
  };

  const update = onceAtATime(present);

  const summariseOne = (mention: FoundMention): MentionSummary => {
    const { id, brief, entity, block, candidate } = mention;
    const inShadow = rootOf(block.parts[0]?.node ?? document) instanceof ShadowRoot;
    return {
      id,
      brief,
      entity,
      text: block.text.slice(candidate.start, candidate.end),
      position: inShadow ? -1 : block.position + candidate.start,
      marked: marked.has(mention),
      ...(quiet.has(mention) && !settings.markEverywhere && isWanted(brief, entity) && { quiet: true }),
      reason: describe(mention),
    };
  };

  return {
    update,
    report,
    apply: async (changed) => {
      settings = changed;
      await update();
    },
    goToMention: async (id) => {
      const shown = await loading;
      if (!shown?.marker.rangeOf(id)) return false;
      // The page may have no mark, and so no style.
      void dress(settings.mark);
      return shown.explainer.goTo(id);
    },
    openCard: async (steps) => (await loading)?.explainer.openFrom(steps) ?? false,
    hasCard: () => marks?.explainer.hasCard() ?? false,
    closeCard: () => void marks?.explainer.dismiss(),
    yieldCard: (turn, by) => marks?.explainer.yieldCard(turn, by) ?? true,
    hideMarks: async (wanted) => {
      hidden = wanted;
      await update();
    },
    takeOuter: async (evidence) => {
      if (!hearsOuter) return;
      outer = evidence;
      host.onOuter(evidence);
      await update();
    },
    summarise: (status) => {
      const published = finder.published();
      const root = documentElementOf(document) as Element | null;
      const language = root && attributeOf(root, "lang");
      const lastCard = marks?.explainer.lastCard();
      return {
        status,
        mentions: found.map(summariseOne),
        ...(hidden && { hidden }),
        ...(leftAlone && { leftAlone }),
        ...(published && { published }),
        ...(language && { language }),
        ...(lastCard && { lastCard }),
      };
    },
  };
}
