import type { LastCard } from "../../messages/last-card.ts";
import type { MentionSummary } from "../../messages/page-summary.ts";
import type { PauseKind } from "../../settings/pauses.ts";
import type { SiteRule } from "../../settings/site-pattern.ts";

/** How Sidelight stands to the page the reader is looking at. */
export type PageState =
  /** Its text is still being read. */
  | { readonly kind: "reading" }
  /** It is about a story; the number of marked mentions, at least one. */
  | { readonly kind: "on"; readonly count: number }
  /** It was read, and is not about any story, or none of its mentions is wanted. */
  | { readonly kind: "quiet" }
  /** It is about a story, in a language whose pages the reader wants left alone: a primary subtag. */
  | { readonly kind: "language"; readonly language: string }
  /** It is about a story, and the reader has hidden its marks. */
  | { readonly kind: "hidden" }
  /** It is about a story, and the reader wants nothing that it names marked. */
  | { readonly kind: "unmarked" }
  /** It is about a story, and names it only in quiet places, where nothing is marked. */
  | { readonly kind: "quiet-places" }
  /** It is about a story, and its explainers are older than the reader wants. */
  | { readonly kind: "old" }
  /** It changes faster than we are willing to follow. */
  | { readonly kind: "busy" }
  /** Switched off, by a rule or, where that is null, because only chosen sites are on. */
  | { readonly kind: "off"; readonly rule: SiteRule | null }
  /** Paused by the reader for a while; `until` in milliseconds since 1970, for a pause that ends by the clock. */
  | { readonly kind: "paused"; readonly by: PauseKind; readonly until: number }
  /** The reader or the browser withholds access to this site. */
  | { readonly kind: "no-access" }
  /** A local file, and the reader has not let extensions read files. */
  | { readonly kind: "no-file-access" }
  /** A page of the browser itself, or one it keeps extensions away from. */
  | { readonly kind: "closed" }
  /** Scripts may run, but there is no text to be marked: a PDF, an image, a feed; or it was open before we were. */
  | { readonly kind: "no-text" };

/** A mention in one frame of the page. */
export type FoundMention = MentionSummary & { readonly frame: number };

/** The page the reader is looking at. */
export type PageReport = {
  readonly state: PageState;
  /** -1 when there is no tab. */
  readonly tab: number;
  readonly url: string;
  /**
   * Why it is read all the same when it commonly is not: the reader asked for it this `once`, though Sidelight is off here,
   * or the browser grants access only on a `click` on our button. Null for a page that is read as usual, or not at all.
   */
  readonly only: "once" | "click" | null;
  /** Who decides for this site in the reader's place, in words for the reader; null when the reader decides. */
  readonly administrator: string | null;
  /** The page's language, as a tag of BCP 47; absent when it does not say or nobody looked. */
  readonly language?: string;
  /** The day the page says it was published, as `YYYY-MM-DD`; absent when it does not say to the day. */
  readonly published?: string;
  /** The card that was opened last, in whichever frame; absent when none was. */
  readonly lastCard?: LastCard & { readonly frame: number };
  /** True while the tab loads the page: who does not answer yet may do so soon. Absent otherwise. */
  readonly isLoading?: true;
  /** In page order, the top page first; empty when nothing was found or nobody looked. */
  readonly mentions: readonly FoundMention[];
};
