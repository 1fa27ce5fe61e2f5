import type { Card } from "../briefs/card.ts";

/** How the reader wants cards drawn. */
export type PopoverLook = {
  /** `auto` follows the system. */
  readonly scheme: "auto" | "light" | "dark";
  /** In per cent. */
  readonly textSize: number;
};

/** Where a pinned card is, in CSS pixels of the window it is in. */
export type CardBox = {
  readonly left: number;
  readonly top: number;
  /** Of the card, and of its text; null as long as the reader has not changed its size. */
  readonly size: { readonly width: number; readonly height: number } | null;
};

/** What the popover is asked to show. */
export type PopoverView = {
  readonly card: Card;
  /** Why the mention was marked, in words a reader understands. */
  readonly reason: string;
  /** The site the page belongs to, as the reader knows it; empty for a file, null for a page of our own. */
  readonly site: string | null;
  /** `sheet`: over the whole width at the bottom, for fingers. */
  readonly form: "beside" | "sheet";
  readonly look: PopoverLook;
  /** Where it is when it is pinned from the beginning; null when it is not. */
  readonly pinned: CardBox | null;
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
  /** The card was pinned, or as a pinned one moved or changed in size: where it is. Null when it was let go. */
  readonly onPin: (box: CardBox | null) => void;
  /** Show the mention's sentence again. */
  readonly onBackToSentence: () => void;
  /** The entities that a text of this card's brief names. */
  readonly linksIn: (text: string) => readonly EntityLink[];
  /** The card of another entity of the same brief; null when there is none. */
  readonly cardOf: (entity: string) => Promise<Card | null>;
  /** Open the whole brief at a section. */
  readonly onOpenBrief: (section: string | null) => void;
  /** Never mark an entity again. */
  readonly onMute: (entity: string) => void;
  /** Switch Sidelight off on this site. */
  readonly onSiteOff: () => void;
};

/** A card on the page. */
export type OpenPopover = {
  /** The one element that was added to the page. */
  readonly element: HTMLElement;
  /** Take it away and put focus and selection back. */
  readonly close: () => void;
};

/** What the popover script offers the other scripts of its frame. */
export type PopoverPort = { readonly open: (view: PopoverView, host: PopoverHost) => OpenPopover };

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

/**
 * Whether an element is a card of ours: its text is not the page's, and is never read or marked as if it were.
 *
 * Told by what it looks like, because the scripts of two frames share nothing, and a frame may draw its card in the top page.
 */
export function isCard(element: Element): boolean {
  return (
    Object.entries(CARD_ATTRIBUTES).every(([name, value]) => element.getAttribute(name) === value) &&
    (element as HTMLElement).style.zIndex === CARD_LAYER
  );
}

/** The highest there is; the card's `z-index`. */
export const CARD_LAYER = "2147483647";
