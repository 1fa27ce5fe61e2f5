import { boxOf, checkVisibility } from "../dom.ts";

/**
 * How an element is laid out, as `getComputedStyle` says it.
 *
 * Chromium measures an element as empty once when its style was asked for while what it stands in was skipped (closed details,
 * `content-visibility`), and a frame was drawn since. A page is not to notice that we asked: so it is measured here, at once.
 */
export function styleOf(element: Element): CSSStyleDeclaration {
  const style = getComputedStyle(element);
  // Asking for a value has the style made.
  if (style.display !== "" && !checkVisibility(element, { contentVisibilityAuto: true })) boxOf(element);
  return style;
}
