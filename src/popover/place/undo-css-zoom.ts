import { setImportant } from "../guard/set-important.ts";

/** Differences of zoom that cannot be seen. */
const NO_ZOOM = 0.001;

/**
 * Draw a card as large as on any page, also where the page is zoomed by its own style sheets (CSS `zoom`): its place would be
 * multiplied too, and end somewhere else.
 *
 * @param host - The card's element, on the page.
 * @returns To be called when that may have changed.
 */
export function undoCssZoom(host: HTMLElement): () => void {
  let zoom = 1;
  const look = (): void => {
    const { currentCSSZoom } = host;
    if (Math.abs(currentCSSZoom - 1) < NO_ZOOM) return;
    zoom /= currentCSSZoom;
    setImportant(host, { zoom: String(zoom) });
  };
  look();
  return look;
}
