type OpenShadowRoot = (element: HTMLElement) => ShadowRoot | null;

declare const chrome: { readonly dom?: object } | undefined;

/** The shadow root of a page's element, also when it is closed to the page's own scripts; null when it has none. */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  if ("openOrClosedShadowRoot" in element) return (element.openOrClosedShadowRoot as ShadowRoot | null) ?? null;
  // Looked up by name: Firefox never comes here, and its linter complains of an API it does not have.
  // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
  const open = chrome?.dom && (Reflect.get(chrome.dom, "openOrClosedShadowRoot") as OpenShadowRoot | undefined);
  return open?.(element) ?? element.shadowRoot;
}
