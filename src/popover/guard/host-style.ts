import { CARD_LAYER } from "../../frame/popover-port.ts";
import { BODY_SIZE, ROOM } from "./css-names.ts";

/** What the card's element needs on any page, whose style sheets reach it: to be set as important. */
const COMMON_STYLE = {
  all: "initial",
  display: "block",
  position: "fixed",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  "z-index": CARD_LAYER,
  "color-scheme": "light dark",
  // `all` leaves custom properties as they are.
  [ROOM]: "initial",
  [BODY_SIZE]: "initial",
};

/** Beside its mention. */
export const BESIDE_STYLE = {
  ...COMMON_STYLE,
  left: "0px",
  top: "0px",
  right: "auto",
  bottom: "auto",
  // 480 pixels at a usual text size, lines of some 60 letters, and never more than 560.
  width: "min(max(480px, 30em), 560px, calc(100vw - 16px))",
  "max-width": "none",
};

/** At the bottom, over the whole width of a phone; lines longer than this are hard to read. */
export const SHEET_STYLE = {
  ...COMMON_STYLE,
  margin: "0 auto",
  left: "0px",
  right: "0px",
  top: "auto",
  bottom: "0px",
  width: "auto",
  "max-width": "640px",
};

/**
 * Above the window, as large as it will be: a card that is laid out there needs no new layout where it is put. Chromium counts what comes
 * into sight from there as a shift of the page's layout, but not what could not be seen before: https://wicg.github.io/layout-instability/
 */
export const OUT_OF_SIGHT = { top: "auto", bottom: "9999px", opacity: "0" };

/** A notice: near the bottom, above what a page fixes there. */
export const NOTICE_STYLE = {
  ...COMMON_STYLE,
  margin: "0 auto",
  left: "0px",
  right: "0px",
  top: "auto",
  bottom: "24px",
  width: "fit-content",
  "max-width": "min(34em, calc(100vw - 32px))",
};

/** There for screen readers, and for nobody else: not seen, in nobody's way, and no part of the page's size. */
export const UNSEEN_STYLE = {
  ...COMMON_STYLE,
  left: "0px",
  top: "0px",
  right: "auto",
  bottom: "auto",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  "clip-path": "inset(50%)",
  "white-space": "nowrap",
  "pointer-events": "none",
};
