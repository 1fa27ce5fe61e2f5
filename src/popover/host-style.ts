import { CARD_LAYER } from "../ui/popover-port.ts";
import { BODY_SIZE, ROOM } from "./own-names.ts";

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
  // 360 pixels at a usual text size, and never more than 420.
  width: "min(max(360px, 22.5em), 420px, calc(100vw - 16px))",
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
