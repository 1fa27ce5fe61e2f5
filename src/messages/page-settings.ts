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
 * @param days - Which day each explainer describes: those that are left out may mark pages of any day.
 * @param read - See `PageSettings.read`.
 * @param now - In milliseconds since 1970.
 */
export function toPageSettings(
  settings: Settings,
  days: DayByBrief = {},
  read: ReadCards = null,
  now = Date.now(),
): PageSettings {
  return {
    amount: settings.amount,
    markEverywhere: settings.markEverywhere,
    briefsOff: settings.briefsOff,
    muted: settings.muted,
    languagesOff: settings.languagesOff,
    open: { by: settings.openBy, delay: settings.openDelay },
    mark: { style: settings.markStyle, colour: settings.markColour, ...(read && { faint: true }) },
    card: { scheme: settings.scheme, textSize: settings.textSize },
    lastDays: findLastDays(settings.maxAge, days),
    today: latestDay(now),
    read,
  };
}
