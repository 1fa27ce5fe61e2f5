import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { Card, CardRequest } from "../briefs/card.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import type { WordLists } from "../gazetteer/word-lists.ts";
import type { MarkLook, PageSettings } from "./page-settings.ts";
import type { PageSummary, WithheldSummary } from "./page-summary.ts";
import type { Pin } from "./pin.ts";

/** How a card comes to open: `pin` as the one that was pinned, by itself. */
export type CardOpening = "hover" | "key" | "click" | "touch" | "pin";

/**
 * Questions the background answers.
 *
 * Each is written as the function that answers it. Adding one is a line here and a handler, which the compiler demands.
 */
export type BackgroundQuestions = {
  /** Run the finder script in the asking frame, because its text opened the gate; idempotent. True when it has run. */
  injectFinder(): boolean;
  /**
   * Which stories the asking frame names, by pieces of its text; nothing of these is kept.
   *
   * @param pieces - Those that it has not told of before (see `cutPieces`), joined by spaces.
   * @param known - What the last answer said of the earlier ones.
   * @param hearsOuter - Whether what the top page around the frame tells counts there, too.
   */
  findStories(pieces: string, known: string, hearsOuter: boolean): FoundStories;
  /**
   * All that the finder needs in the asking frame to mark what it names of some stories; those that are not known are left out.
   *
   * @param isCyrillic - Whether with what begins with Cyrillic letters, a third of the tables, see `GazetteerData.cyrillic`.
   */
  openStories(stories: readonly BriefId[], isCyrillic: boolean): OpenedStories;
  /**
   * Give marks a look in the asking frame.
   *
   * @param look - Null for none any more.
   * @param before - The look that they were given last; null for none.
   */
  setMarkStyles(look: MarkLook | null, before: MarkLook | null): void;
  /** Run the script of the marks in the asking frame, because something was found there; idempotent. True when it has run. */
  injectMarks(): boolean;
  /** Run the popover script in the asking frame; idempotent. True when it has run. */
  injectPopover(): boolean;
  /** The card for one mention; null when the brief or the entity is not known or is switched off. */
  getCard(request: CardRequest): Card | null;
  /**
   * Claim the one card that a tab may have open for the asking frame: any other is closed with `yieldCard`.
   *
   * @returns The claim's turn, which is higher than that of any claim before; null when another card stays.
   */
  acquireCardLock(by: CardOpening): number | null;
  /**
   * Tell that the asking frame has opened or closed a card; the frames of its tab are told with `onCardStateChange`.
   *
   * @param secret - What the open card is known by; null when none is open any more.
   */
  reportCard(secret: string | null): void;
  /** Close the card that is open in the asking frame's tab, whatever its frame. */
  closeCard(): void;
  /**
   * Tell which stories the top page of a tab tells, and by which evidence groups. Its frames are told with
   * `takeOuterEvidence`.
   */
  shareEvidence(told: EvidenceByStory): void;
  /** What the top page of the asking frame's tab has shared; empty when it has shared nothing. */
  getOuterEvidence(): EvidenceByStory;
  /** Open the whole brief on a page of its own, in one of its languages, at a section; at its top when null. */
  openBrief(brief: BriefId, section: string | null, language: LanguageTag): void;
  /** Open the panel beside the asking tab, where the browser lets a press in a page do so. */
  openPanel(): void;
  /** Never mark an entity again, on any page. */
  muteEntity(brief: BriefId, entity: EntityId): void;
  /** The reader has opened a card, in this language: remember it, where cards are kept. */
  recordCard(brief: BriefId, entity: EntityId, language: LanguageTag): void;
  /** Save a card, in this language, or save it no more. */
  saveCard(brief: BriefId, entity: EntityId, language: LanguageTag, saved: boolean): void;
  /** Whether a card is saved; null where no cards are kept, as in private windows. */
  isCardSaved(brief: BriefId, entity: EntityId): boolean | null;
  /**
   * Switch Sidelight off on the site of the asking tab.
   *
   * @param site - What the reader was told that it is, see `OpenedStories.site`: nothing changes where the tab has gone on to another.
   */
  switchSiteOff(site: string): void;
  /**
   * Remember while the asking tab is open that a card is pinned in a page; null when none is any more.
   *
   * @param page - Its address when the card was pinned: an application may have gone on to another since.
   */
  keepPin(page: string, pin: Pin | null): void;
  /**
   * The card that was pinned in a page when the asking tab left it; null when none was.
   *
   * @param page - Its address: an application goes to another without a load.
   */
  getPin(page: string): Pin | null;
  /** Tell the number of marked mentions in the asking frame, for the action badge. */
  reportMentions(count: number): void;
};

/** The stories that a page tells, each with the evidence groups that tell it; at least one each. */
export type EvidenceByStory = readonly { readonly story: BriefId; readonly groups: readonly string[] }[];

/** The stories that a frame may name. */
export type FoundStories = {
  /** The most telling first. */
  readonly stories: readonly BriefId[];
  /** The pieces that count for some story, joined by spaces: the frame tells of them again with those that come later. */
  readonly known: string;
};

/** What a frame needs to find mentions. */
export type OpenedStories = {
  /** The tables of each story that is known, in the reader's order, as the JSON of `GazetteerData`: longer texts go from process to process faster than lists. */
  readonly tables: readonly string[];
  /** The same for all stories. */
  readonly lists: WordLists;
  /** The reader's choices for the frame. */
  readonly settings: PageSettings;
  /** What the top page around the frame tells; empty for the top page itself. */
  readonly outer: EvidenceByStory;
  /** The site of the tab, as readers know it; empty for a file, null where nothing can be switched off. */
  readonly site: string | null;
};

/** Questions a content script answers, asked of one frame of a tab. */
export type PageQuestions = {
  /** What was found in this frame. */
  getPageSummary(): PageSummary;
  /** What was found in this frame and is no mention there, for who writes an explainer; empty where nothing was searched. */
  getWithheld(): readonly WithheldSummary[];
  /** Bring a mention into view and open its card, or pulse it when its card is not wanted; false when it is gone. */
  goToMention(id: number): boolean | Promise<boolean>;
  /**
   * Open a card by key: that of the mention `steps` away from the open one or the one closed last, or of the one nearest to
   * what the reader looks at; 0 closes an open one. False when nothing is marked.
   */
  openCard(steps: -1 | 0 | 1): boolean | Promise<boolean>;
  /** Whether a card is open. */
  hasCard(): boolean;
  /**
   * Another frame of the tab is to open a card: close an open one, unless its claim has a later turn.
   *
   * @returns False when this frame's card stays: the other is not to open.
   */
  yieldCard(sequence: number, by: CardOpening): boolean;
  /** A frame of the tab, maybe this one, has opened a card, which is known by this secret, or closed it. */
  onCardStateChange(frame: number, secret: string | null): void;
  /** Close an open card as the reader would. */
  closeCard(): void;
  /** Hide the marks of this page until it is loaded again, or show them again. */
  hideMarks(hidden: boolean): void | Promise<void>;
  /** Take on changed choices at once. */
  applySettings(settings: PageSettings): void | Promise<void>;
  /** Take on what the top page around this frame names; the top page itself leaves it alone. */
  takeOuterEvidence(told: EvidenceByStory): void | Promise<void>;
  /** Follow a page again that was too busy to follow. */
  resume(): void;
  /** Remove every trace of Sidelight from the page and stop. */
  takeDown(): void;
};
