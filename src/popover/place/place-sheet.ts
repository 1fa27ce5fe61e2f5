import type { PopoverHost } from "../../frame/popover-port.ts";
import { type PageWindow, toOuterWindow } from "../../page/geometry/outer-window.ts";
import { ROOM } from "../guard/css-names.ts";
import { SHEET_STYLE } from "../guard/host-style.ts";
import { setImportant } from "../guard/set-important.ts";
import type { BodyFit } from "./fit-body.ts";
import { undoCssZoom } from "./undo-css-zoom.ts";

/** In a window lower than this a card beside its line would be a slit: there it takes all of the height; in CSS pixels. */
const LOW = 320;

/** A sheet is as high as this at least, and this far below its mention where there is room; in CSS pixels. */
const LOWEST_SHEET = 240;
const SHEET_GAP = 10;

/** Whether a window is too low for a card beside its line. */
export function isLow({ innerHeight }: PageWindow): boolean {
  return innerHeight < LOW;
}

/**
 * Fit a sheet into the room below its mention.
 *
 * @param sheet - The card's element, at the bottom of the window.
 * @returns Fits it anew; puts it back to the bottom when it is no longer pinned.
 */
export function placeSheet(sheet: HTMLElement, fit: BodyFit, home: PageWindow, host: PopoverHost): () => void {
  undoCssZoom(sheet);
  const fitSheet = (): void => {
    setImportant(sheet, { [ROOM]: `${roomForSheet(host, home)}px` });
    fit.loosen();
    // In a low window every line of room counts: there the text ends at the window's edge, and scrolls.
    if (!isLow(home)) void fit.fit();
  };
  fitSheet();
  return () => {
    if (host.isPinned()) return;
    setImportant(sheet, SHEET_STYLE);
    fitSheet();
  };
}

/** As high as a sheet can be, in CSS pixels, without covering its mention; but never lower than can be read. */
function roomForSheet(host: PopoverHost, home: PageWindow): number {
  if (isLow(home)) return home.innerHeight;
  const bottom = Math.max(0, ...toOuterWindow(host.lines(), home).map((line) => line.bottom));
  return Math.round(Math.max(LOWEST_SHEET, home.innerHeight - bottom - SHEET_GAP));
}
