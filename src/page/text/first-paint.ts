import { isHidden, isPrerendering, listen } from "../dom.ts";

/**
 * How long the first paint is waited for, in milliseconds: browsers do not draw frames that are far out of sight, and pages whose style
 * sheets are on their way.
 * https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
 */
const PATIENCE = 500;

/**
 * Wait until something of the page has been painted; not for a page that nobody sees, but for one that was made ready to be shown.
 *
 * Such a page is in its tab, but its frames have other numbers until they are shown: what was asked to run in one is run nowhere when
 * that happens meanwhile. In Chromium a page in six that had been made ready was never marked.
 * https://wicg.github.io/nav-speculation/prerendering.html#document-prerendering
 */
export async function firstPaint(): Promise<void> {
  if (isPrerendering(document))
    await new Promise<void>((resolve) => listen(document, "prerenderingchange", () => resolve(), { once: true }));
  if (isHidden(document)) return;
  await new Promise<void>((resolve) => {
    const observer = new PerformanceObserver(() => end());
    const waiting = setTimeout(() => end(), PATIENCE);
    const end = (): void => {
      clearTimeout(waiting);
      observer.disconnect();
      resolve();
    };
    observer.observe({ type: "paint", buffered: true });
  });
}
