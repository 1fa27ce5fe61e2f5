import type { PageSettings } from "../messages/page-settings.ts";
import type { MentionSummary, PageSummary } from "../messages/page-summary.ts";
import type { EvidenceByBrief, PageQuestions } from "../messages/questions.ts";
import { describeReason } from "./describe-reason.ts";
import type { DressMarks } from "./dress-marks.ts";
import type { Explainer } from "./explain.ts";
import type { MentionFinder } from "./find-page-mentions.ts";
import { type FoundMention, withLastingId } from "./found-mention.ts";
import type { Marker } from "./mark-mentions.ts";
import type { SpotterHost } from "./spot-mentions.ts";

/** Shows what the finder finds: marks it as the reader wants, and tells the background. */
export type Show = {
  /** Find anew and show it. */
  readonly update: () => Promise<void>;
  /** Tell the background how many mentions are marked. */
  readonly report: () => Promise<void>;
  /** Take on changed choices. */
  readonly apply: (settings: PageSettings) => Promise<void>;
  /** Take on what the page around this frame names. */
  readonly takeOuter: (outer: EvidenceByBrief) => Promise<void>;
  /** See `PageQuestions`. */
  readonly openCard: PageQuestions["openCard"];
  readonly hasCard: PageQuestions["hasCard"];
  readonly giveWay: PageQuestions["giveWay"];
  readonly closeCard: PageQuestions["closeCard"];
  readonly toggleMarks: () => Promise<void>;
  readonly summarise: (status: PageSummary["status"]) => PageSummary;
};

/** Nothing is asked of the background, and nothing painted, before the first mention is found. */
export function createShow(finder: MentionFinder, marker: Marker, dress: DressMarks, host: SpotterHost): Show {
  const { isTop } = host;
  const { signal } = host.controller;
  let settings: PageSettings | null = null;
  let outer: EvidenceByBrief | null = isTop ? [] : null;
  let found: readonly FoundMention[] = [];
  let marked: ReadonlySet<FoundMention> = new Set();
  let shared = "";
  let explainer: Explainer | null = null;
  let hidden = false;
  let leftAlone: string | undefined;

  const share = async (told: EvidenceByBrief): Promise<void> => {
    const key = JSON.stringify(told.map((groups) => [...groups].sort()));
    if (!isTop || key === shared || (shared === "" && told.every((groups) => groups.length === 0))) return;
    shared = key;
    await host.ask("shareEvidence", told);
  };

  const report = (): Promise<void> => host.ask("reportMentions", marked.size);

  const mark = ({ briefsOff, muted, languagesOff, amount, mark: look }: PageSettings): void => {
    leftAlone = languagesOff.find((language) => language === host.pageLanguage());
    const wanted = found.filter(
      ({ brief, entity }) => !briefsOff.includes(brief) && !muted.includes(`${brief}/${entity}`),
    );
    const before = marked.size;
    marked = new Set(marker.mark(hidden || leftAlone ? [] : wanted, amount, look));
    explainer?.update();
    // First of all: what is marked can be pointed at, however long the background takes to hear of it.
    if (marked.size > 0) explainer ??= host.explain(marker, () => settings as PageSettings, finder.published);
    // Not waited for: the background counts in turn, and may just be waiting for this page to take on changed choices.
    if (marked.size !== before) void report();
  };

  const update = async (): Promise<void> => {
    outer ??= await host.ask("getOuterEvidence");
    const { mentions, told } = finder.find(outer);
    found = mentions.map(withLastingId);
    await share(told);
    if (found.length === 0 && marked.size === 0) return;
    settings ??= await host.ask("getPageSettings");
    if (!signal.aborted && found.length > 0) await dress(settings.mark);
    if (!signal.aborted) mark(settings);
  };

  const summariseOne = (mention: FoundMention): MentionSummary => {
    const { id, brief, entity, block, candidate, reason } = mention;
    const inShadow = block.parts[0]?.node.getRootNode() instanceof ShadowRoot;
    return {
      id,
      brief,
      entity,
      text: block.text.slice(candidate.start, candidate.end),
      position: inShadow ? -1 : block.position + candidate.start,
      marked: marked.has(mention),
      reason: describeReason(reason, host.textOf, host.language()),
    };
  };

  return {
    update,
    report,
    apply: (changed) => {
      settings = changed;
      return update();
    },
    openCard: (steps) => explainer?.openFrom(steps) ?? false,
    hasCard: () => explainer?.hasCard() ?? false,
    closeCard: () => void explainer?.dismiss(),
    giveWay: (turn, by) => explainer?.giveWay(turn, by) ?? true,
    toggleMarks: () => {
      hidden = !hidden;
      return update();
    },
    takeOuter: async (groups) => {
      if (isTop) return;
      outer = groups;
      await update();
    },
    summarise: (status) => {
      const published = finder.published();
      return {
        status,
        mentions: found.map(summariseOne),
        ...(hidden && { hidden }),
        ...(leftAlone && { leftAlone }),
        ...(published && { published }),
      };
    },
  };
}
