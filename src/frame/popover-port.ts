import type { Card } from "../briefs/card.ts";
import type { CardLook } from "../messages/page-settings.ts";
import type { PinnedBox } from "../messages/pin.ts";

/** What the popover is asked to show. */
export type PopoverView = {
  readonly card: Card;
  /** Why the mention was marked, in words a reader understands. */
  readonly reason: string;
  /** See `OpenedStories.site`. */
  readonly site: string | null;
  /** `sheet`: over the whole width at the bottom, for fingers. */
  readonly form: "beside" | "sheet";
  readonly look: CardLook;
  /** Where it is to be put when it is pinned from the beginning; null when it is not. */
  readonly pinned: PinnedBox | null;
  /** Whether the reader came by key and wants to be in the card at once. */
  readonly takeFocus: boolean;
};

/** A name of another entity in a text of a brief; offsets count UTF-16 code units. */
export type EntityLink = { readonly entity: string; readonly start: number; readonly end: number };

/** What the popover needs of the page around it. All of it can be called at any time while the card is open. */
export type PopoverHost = {
  /** The rectangles of the mention's lines in the window that can be seen; empty when it has left the page or its view. */
  readonly lines: () => readonly DOMRect[];
  /** Whether those lines run down or up the window instead of across. */
  readonly runsVertically: () => boolean;
  /** The node the mention stands in; null when it has left the page. */
  readonly place: () => Node | null;
  /** Interface text from `_locales`. */
  readonly textOf: (key: string, values?: readonly string[]) => string;
  /** The interface's language, for dates. */
  readonly language: string;
  /** The card has to go: its close button, or its mention left the viewport. */
  readonly onClose: () => void;
  /** Escape was pressed in the card. */
  readonly onEscape: () => void;
  /** The card says something that can be undone: it is not to go because the pointer does. */
  readonly onHold: () => void;
  /** Whether the card is pinned: that is kept by whoever opened it. */
  readonly isPinned: () => boolean;
  /** The card was pinned, or as a pinned one moved or changed in size: where it is. Null when it was let go. */
  readonly onPin: (box: PinnedBox | null) => void;
  /** Show the mention's sentence again. */
  readonly onBackToSentence: () => void;
  /** The entities that a text of a brief names. */
  readonly linksIn: (text: string, brief: string) => readonly EntityLink[];
  /** The card of another entity of the same brief, or of a brief of its series; null when there is none. */
  readonly cardOf: (brief: string, entity: string) => Promise<Card | null>;
  /** Open a whole brief at a section, in one of its languages. */
  readonly onOpenBrief: (brief: string, section: string | null, language: string) => void;
  /** Open the panel beside the page; null where no press in a page does that. */
  readonly onOpenPanel: (() => void) | null;
  /** Take away at once, before that lasts, the marks of mentions for which this holds; null to put them back. */
  readonly onHide: (isOff: ((mention: { readonly brief: string; readonly entity: string }) => boolean) | null) => void;
  /** Whether a card is saved; null where no cards are kept. */
  readonly isSaved: (card: Card) => Promise<boolean | null>;
  /** Save a card, or save it no more. */
  readonly onSave: (card: Card, saved: boolean) => void;
  /** Never mark an entity again. */
  readonly onMute: (brief: string, entity: string) => void;
  /** Switch Sidelight off on this site. */
  readonly onSiteOff: () => void;
};

/** A card on the page. */
export type OpenPopover = {
  /** The one element that was added to the page. */
  readonly element: HTMLElement;
  /** By which other frames know it; see `own-cards.ts`. */
  readonly secret: string;
  /** Take it away and put focus and selection back. */
  readonly close: () => void;
};

/** What the popover script offers the other scripts of its frame. */
export type PopoverPort = {
  /** Null when the reader did not want it any more before it was on the page. */
  readonly open: (view: PopoverView, host: PopoverHost, isWanted: () => boolean) => Promise<OpenPopover | null>;
};

const world = globalThis as { sidelightPopover?: PopoverPort };

/** Offer the popover in the world of our own scripts, which no page sees. */
export function offerPopover(port: PopoverPort): void {
  world.sidelightPopover ??= port;
}

/** The popover, once its script has run in this frame; null before. */
export function findPopover(): PopoverPort | null {
  return world.sidelightPopover ?? null;
}

/** Attributes that every card's element has. */
export const CARD_ATTRIBUTES = { popover: "manual", role: "dialog" } as const;

/** The highest there is; the card's `z-index`. */
export const CARD_LAYER = "2147483647";
