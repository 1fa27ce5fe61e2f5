import type { CardRequest } from "../briefs/card.ts";
import type { PageReport } from "../browser/page-report/page-report.ts";
import { withoutFragment } from "../settings/visits.ts";

/** What is explained in the panel. */
export type Place = {
  /** What its card is asked for with. */
  readonly request: CardRequest;
  /** The mention on the page that leads to it; null for none, such as the card of another round. */
  readonly mention: { readonly frame: number; readonly id: number } | null;
  /** Whether it was chosen here, in the panel, and not on the page. */
  readonly isChosen: boolean;
};

/** Where the panel is. */
export type Following = {
  /** The tab, and the address of its page. */
  readonly page: string;
  /** When the card that was followed last was opened, in milliseconds since 1970; 0 for none. */
  readonly followed: number;
  /** Null where the page as a whole is shown. */
  readonly place: Place | null;
};

export const NOWHERE: Following = { page: "", followed: 0, place: null };

/**
 * Follow the page: to the card that was opened last on it, each once. What the reader chose in the panel since stays, as long as the
 * tab stays at its page.
 */
export function followCard(before: Following, { tab, url, lastCard }: PageReport): Following {
  const page = `${tab} ${withoutFragment(url)}`;
  if (lastCard && (page !== before.page || lastCard.opened > before.followed)) {
    const { request, frame, mention, opened } = lastCard;
    return { page, followed: opened, place: { request, mention: { frame, id: mention }, isChosen: false } };
  }
  return page === before.page ? before : { ...NOWHERE, page };
}
