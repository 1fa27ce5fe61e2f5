/** Whether the reader has the system's few colours forced upon pages. */
export const FORCED_COLOURS = "(forced-colors: active)";

/**
 * Whether highlights would be painted as solid blocks, as a selection is: Chromium does so in forced colours, whatever a rule says and
 * with none at all. Page by page of such blocks cannot be read, so there no mention is painted, but for the current one.
 *
 * Firefox draws underlines there; it alone knows its own property.
 * https://drafts.csswg.org/css-pseudo-4/#highlight-styling
 */
export function paintsBlocks(): boolean {
  return matchMedia(FORCED_COLOURS).matches && !CSS.supports("-moz-appearance", "none");
}
