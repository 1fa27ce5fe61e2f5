import type { CardLook } from "../messages/page-settings.ts";

/** One line for the reader of a page, beside cards. */
export type Notice = {
  readonly text: string;
  /** That of the text, as a BCP 47 tag: the page's may be another. */
  readonly language: string;
  readonly look: CardLook;
  /** Whether it is seen as well; else it is only read out, by a screen reader. */
  readonly seen: boolean;
};

type ShowNotice = (notice: Notice) => void;

/** Offer notices in the world of our own scripts, which no page sees. */
export function offerNotices(show: ShowNotice): void {
  const world = globalThis as { sidelightNotice?: ShowNotice };
  world.sidelightNotice ??= show;
}

/** Show a notice in this frame, where the script for it has run. Run in frames by itself: it needs nothing around it. */
export function showNoticeHere(notice: Notice): void {
  (globalThis as { sidelightNotice?: (notice: Notice) => void }).sidelightNotice?.(notice);
}
