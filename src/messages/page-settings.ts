import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { MarkAmount } from "../mentions/mention.ts";
import { type AgeLimits, type DayByBrief, findLastDays, latestDay } from "../settings/last-days.ts";
import type { Settings } from "../settings/settings.ts";

/** The reader's choices that a page needs, already resolved for it. */
export type PageSettings = AgeLimits & {
  readonly amount: MarkAmount;
  readonly markEverywhere: Settings["markEverywhere"];
  /** Briefs that are switched off. */
  readonly briefsOff: readonly BriefId[];
  /** Entities the reader does not want marked, each as `brief/entity`. */
  readonly muted: readonly `${BriefId}/${EntityId}`[];
  /** Languages of pages that are left alone, as primary subtags. */
  readonly languagesOff: readonly string[];
  readonly open: OpenChoice;
  readonly mark: MarkLook;
  readonly card: CardLook;
  /** Whether a press in a card can open the panel beside the page. */
  readonly canOpenPanel: boolean;
  /** Entities whose cards the reader opened at least twice, each as `brief/entity`; null where no cards are kept. */
  readonly read: ReadCards;
};

/** See `PageSettings.read`. */
export type ReadCards = readonly `${BriefId}/${EntityId}`[] | null;

/** What opens a card. */
export type OpenChoice = {
  readonly by: Settings["openBy"];
  /** Rest on a mention before its card opens, in milliseconds. */
  readonly delay: Settings["openDelay"];
};

/** How a mention is marked. */
export type MarkLook = {
  readonly style: Settings["markStyle"];
  /** `auto` takes a colour that contrasts with the page. */
  readonly colour: Settings["markColour"];
  /** Whether marks of what was read twice look fainter; absent when they do not. */
  readonly faint?: true;
};

/** How the card is drawn. */
export type CardLook = {
  /** `auto` follows the system. */
  readonly scheme: Settings["scheme"];
  /** In per cent. */
  readonly textSize: Settings["textSize"];
};

/**
 * Take from the settings what pages need.
 *
 * @param around - What is not the reader's choice: `days`, which day each explainer describes (those that are left out may mark pages of
 *   any day); `read`, see `PageSettings.read`; whether the browser opens the panel for a press in a page; `now`, in milliseconds since 1970.
 */
export function toPageSettings(
  settings: Settings,
  around: {
    readonly days?: DayByBrief;
    readonly read?: ReadCards;
    readonly canOpenPanel?: boolean;
    readonly now?: number;
  } = {},
): PageSettings {
  const { days = {}, read = null, canOpenPanel = false, now = Date.now() } = around;
  return {
    amount: settings.amount,
    markEverywhere: settings.markEverywhere,
    briefsOff: settings.briefsOff,
    muted: settings.muted,
    languagesOff: settings.languagesOff,
    open: { by: settings.openBy, delay: settings.openDelay },
    mark: { style: settings.markStyle, colour: settings.markColour, ...(read && { faint: true }) },
    card: { scheme: settings.scheme, textSize: settings.textSize },
    canOpenPanel,
    lastDays: findLastDays(settings.maxAge, days),
    today: latestDay(now),
    read,
  };
}
