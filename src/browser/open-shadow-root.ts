type ShadowOpener = { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };

declare const chrome: ShadowOpener | undefined;

/** The shadow root of a page's element, also when it is closed to the page's own scripts; null when it has none. */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  if ("openOrClosedShadowRoot" in element) return (element.openOrClosedShadowRoot as ShadowRoot | null) ?? null;
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
