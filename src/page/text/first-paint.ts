import { isHidden } from "../dom.ts";

/**
 * How long the first paint is waited for, in milliseconds: browsers do not draw frames that are far out of sight, and pages whose style
 * sheets are on their way.
 * https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
 */
const PATIENCE = 500;

/** Wait until something of the page has been painted; not for a page that nobody sees. */
export function firstPaint(): Promise<void> {
  if (isHidden(document)) return Promise.resolve();
  return new Promise((resolve) => {
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
