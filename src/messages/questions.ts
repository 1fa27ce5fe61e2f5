import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { Card, CardRequest } from "../briefs/card.ts";
import type { MarkLook, PageSettings } from "./page-settings.ts";
import type { PageSummary } from "./page-summary.ts";
import type { Pin } from "./pin.ts";

/** How a card comes to open: `pin` as the one that was pinned, by itself. */
export type CardOpening = "hover" | "key" | "click" | "touch" | "pin";

/**
 * Questions the background answers.
 *
 * Each is written as the function that answers it. Adding one is a line here and a handler, which the compiler demands.
 */
export type BackgroundQuestions = {
  /** The reader's choices for the asking page. */
  getPageSettings(): PageSettings;
  /** Run the finder script in the asking frame, because its text opened the gate; idempotent. True when it has run. */
  openFinder(): boolean;
  /**
   * Give marks a look in the asking frame.
   *
   * @param look - Null for none any more.
   * @param before - The look that they were given last; null for none.
   */
  dressMarks(look: MarkLook | null, before: MarkLook | null): void;
  /** Run the popover script in the asking frame; idempotent. True when it has run. */
  openPopover(): boolean;
  /** The card for one mention; null when the brief or the entity is not known or is switched off. */
  getCard(request: CardRequest): Card | null;
  /**
   * Claim the one card that a tab may have open for the asking frame: any other is closed with `giveWay`.
   *
   * @returns The claim's turn, which is higher than that of any claim before; null when another card stays.
   */
  claimCard(by: CardOpening): number | null;
  /** Tell that the asking frame has opened or closed a card; the frames of its tab are told with `hearOfCard`. */
  reportCard(open: boolean): void;
  /** Close the card that is open in the asking frame's tab, whatever its frame. */
  closeCard(): void;
  /**
   * Tell which evidence groups the top page of a tab names, by brief in the gazetteer's order; empty for a story that it
   * does not tell. Its frames are told with `takeOuterEvidence`.
   */
  shareEvidence(groups: EvidenceByBrief): void;
  /** What the top page of the asking frame's tab has shared; empty when it has shared nothing. */
  getOuterEvidence(): EvidenceByBrief;
  /** Open the whole brief on a page of its own, at a section; at its top when null. */
  openBrief(brief: BriefId, section: string | null): void;
  /** Never mark an entity again, on any page. */
  muteEntity(brief: BriefId, entity: EntityId): void;
  /** Switch Sidelight off on the site of the asking tab. */
  switchSiteOff(): void;
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

/** For each brief, in the gazetteer's order, names of evidence groups. */
export type EvidenceByBrief = readonly (readonly string[])[];

/** Questions a content script answers, asked of one frame of a tab. */
export type PageQuestions = {
  /** What was found in this frame. */
  getPageSummary(): PageSummary;
  /** Bring a mention into view and pulse it; false when it is gone. */
  goToMention(id: number): boolean;
  /**
   * Open a card by key: that of the mention `steps` away from the open one, or of the one nearest to what the reader
   * looks at; 0 closes an open one. False when nothing is marked.
   */
  openCard(steps: -1 | 0 | 1): boolean;
  /** Whether a card is open. */
  hasCard(): boolean;
  /**
   * Another frame of the tab is to open a card: close an open one, unless its claim has a later turn.
   *
   * @returns False when this frame's card stays: the other is not to open.
   */
  giveWay(turn: number, by: CardOpening): boolean;
  /** A frame of the tab, maybe this one, has opened or closed a card. */
  hearOfCard(frame: number, open: boolean): void;
  /** Close an open card as the reader would. */
  closeCard(): void;
  /** Hide the marks of this page until it is loaded again, or show them again. */
  toggleMarks(): void | Promise<void>;
  /** Take on changed choices at once. */
  applySettings(settings: PageSettings): void | Promise<void>;
  /** Take on what the top page around this frame names; the top page itself leaves it alone. */
  takeOuterEvidence(groups: EvidenceByBrief): void | Promise<void>;
  /** Follow a page again that was too busy to follow. */
  resume(): void;
  /** Remove every trace of Sidelight from the page and stop. */
  takeDown(): void;
};
