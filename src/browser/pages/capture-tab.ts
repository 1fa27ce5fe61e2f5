import browser from "webextension-polyfill";

/** What of a tab is wanted: its page, or what is selected in one of its frames. */
export type TabPart = { readonly tab: number; readonly frame: number; readonly selection: boolean };

/** A page's HTML as it is now, nothing of it changed; still with all its scripts and handlers as text. */
export type CapturedMarkup = {
  /** Null when it is longer than was asked for. */
  readonly html: string | null;
  readonly address: string;
  /** Whether the tab is in a private window. */
  readonly isPrivate: boolean;
};

/** What the script in the page tells. */
type Serialized = Omit<CapturedMarkup, "isPrivate">;

/** A page that is being left or withheld may never answer; in milliseconds. */
const PATIENCE = 10_000;

/**
 * Take the HTML of a page, or of what is selected on it, by a script that is run there for this alone and leaves nothing behind.
 *
 * @param longest - In UTF-16 code units.
 * @returns Null when there is no such page, or no extension may read it.
 */
export async function captureTab({ tab, frame, selection }: TabPart, longest: number): Promise<CapturedMarkup | null> {
  const target = { tabId: tab, frameIds: [frame] };
  const func = selection ? serializeSelection : serializePage;
  const run = browser.scripting.executeScript({ target, func, args: [longest] });
  const given = new Promise<never[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  // Closed meanwhile, a browser page, or access withheld: in each case there is nothing to be read.
  const [answer] = await Promise.race([run.catch(() => []), given]);
  if (!answer?.result) return null;
  const isPrivate = await browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    // Closed meanwhile: nobody knows.
    () => true,
  );
  return { ...(answer.result as Serialized), isPrivate };
}

/** Runs in the page, so it may use nothing from outside of itself. */
function serializePage(longest: number): Serialized {
  const html = document.documentElement?.outerHTML ?? "";
  return { html: html.length > longest ? null : html, address: location.href };
}

/**
 * Runs in the page, so it may use nothing from outside of itself.
 *
 * What is selected is copied node by node into a document without a window: there no image is asked for and no custom element of the
 * page's comes to life. Before it stands what the page's head says of it.
 */
function serializeSelection(longest: number): Serialized {
  const inert = document.implementation.createHTMLDocument("");
  inert.documentElement.lang = document.documentElement.lang;
  for (const told of document.querySelectorAll("head > title, head > meta, head > link[rel=canonical i]"))
    inert.head.append(inert.importNode(told, true));
  const selection = getSelection();
  for (let at = 0; selection && at < selection.rangeCount; at += 1) {
    const range = selection.getRangeAt(at);
    const copies = new Map<Node, Node>();
    const root = range.commonAncestorContainer;
    copies.set(root.nodeType === Node.TEXT_NODE ? (root.parentNode ?? root) : root, inert.body);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const parent = node.parentNode && copies.get(node.parentNode);
      if (!parent || copies.has(node) || !range.intersectsNode(node)) continue;
      const copy = inert.importNode(node, false);
      if (node.nodeType === Node.TEXT_NODE) {
        const end = node === range.endContainer ? range.endOffset : undefined;
        copy.textContent = (node.textContent ?? "").slice(node === range.startContainer ? range.startOffset : 0, end);
      }
      copies.set(node, copy);
      parent.appendChild(copy);
    }
  }
  const html = inert.documentElement.outerHTML;
  return { html: html.length > longest ? null : html, address: location.href };
}
