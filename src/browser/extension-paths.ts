/**
 * A path as every browser takes it: Firefox looks for one without a leading slash beside the calling page.
 *
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/scripting/RegisteredContentScript
 */
export function fromRoot(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}

/** The page of first steps, as a path from the extension's root. */
export const WELCOME_PATH = "/src/options/welcome/index.html";

/** The options page, at one of its sections: a path from the extension's root. */
export function optionsPath(section?: string): string {
  return `/src/options/index.html${section ? `#${section}` : ""}`;
}

/**
 * Where a whole brief is to be read: a path from the extension's root.
 *
 * @param section - The section to begin at; its top when left out.
 * @param language - The language to read it in; the reader's own when left out.
 * @param isPrivate - Whether a private window leads there: nothing is remembered of it then, in whatever window it opens.
 */
export function readerPath(brief: string, section?: string, language?: string, isPrivate = false): string {
  const query = new URLSearchParams({ brief, ...(language && { in: language }), ...(isPrivate && { private: "" }) });
  return `/src/reader/index.html?${query}${section ? `#${section}` : ""}`;
}

/**
 * The anchor of a part of a brief on the brief's page. Sections stand under their own ids, the others are told apart; lead and summary
 * have no id and need none.
 */
export function anchorOf(
  kind: "question" | "key-point" | "section" | "entity" | "lead" | "summary",
  id: string,
): string {
  if (kind === "lead" || kind === "summary") return `brief-${kind}`;
  return kind === "section" ? id : `${kind}-${id}`;
}

/** Where text is read that no extension reaches. Names a text to begin with, see `keepLookUp`; empty for none. */
export function readingRoomPath(lookUp = ""): string {
  return `/src/reader/index.html?room=${encodeURIComponent(lookUp)}`;
}

/**
 * Where a page or text becomes an explainer: a path from the extension's root.
 *
 * @param from - A tab's page or selection, words on a tab's page (see `keepLookUp`), a draft that was begun, or an explainer that is kept;
 *   left out, the reader gives a text.
 */
export function editorPath(
  from:
    | { readonly tab: number; readonly frame: number; readonly selection: boolean }
    | { readonly tab: number; readonly frame: number; readonly words: string }
    | { readonly draft: string }
    | { readonly kept: string }
    | null = null,
): string {
  const query = new URLSearchParams(Object.entries(from ?? {}).map(([name, value]) => [name, String(value)]));
  return `/src/editor/index.html${from ? `?${query}` : ""}`;
}
