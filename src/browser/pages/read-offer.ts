import browser from "webextension-polyfill";

/** An explainer that a page is, or offers. */
export type Offer = {
  /** `page`: the page is the explainer; `inside`: it holds one in a script element. */
  readonly kind: "page" | "inside";
  /** As its text says it; not checked. */
  readonly title: string;
  readonly text: string;
};

/**
 * Look whether a tab's page is an explainer in Markdown, or offers one in `<script type="text/markdown" data-sidelight>`.
 *
 * @returns Null when it does neither, or no extension may read it.
 */
export async function readOffer(tab: number): Promise<Offer | null> {
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId: tab }, func: findOffer });
    return (found?.result as Offer | null | undefined) ?? null;
  } catch {
    // A page of the browser, or access withheld: in each case nothing is offered that could be read.
    return null;
  }
}

/** Runs in the page, so it may use nothing from outside of itself. What it finds is text, and read as a stranger's file is. */
function findOffer(): Offer | null {
  const script = document.querySelector('script[type="text/markdown"][data-sidelight]');
  const isText = /^text\/(?:plain|markdown|x-markdown|x-web-markdown)$/.test(document.contentType);
  const text = (script ?? (isText ? document.body : null))?.textContent ?? "";
  const begun = text.replace(/^\s+/, "").slice(0, 2_000_000);
  const [, title] = /^---[ \t]*\n(?:.{0,5000}\n){0,200}?title:[ \t]*(\S.{0,200})/.exec(begun) ?? [];
  if (title === undefined) return null;
  return { kind: script ? "inside" : "page", title: title.replace(/^["']|["']$/g, ""), text: begun };
}
