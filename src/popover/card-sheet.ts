import type { PageWindow } from "../page/outer-window.ts";
import partsCss from "../ui/parts.css?inline";
import tokensCss from "../ui/tokens.css?inline";
import popoverCss from "./popover.css?inline";

/** A style sheet belongs to one document, and is shared by every card there. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The card's style sheet for a window. */
export function getSheet(home: PageWindow): CSSStyleSheet {
  let sheet = sheets.get(home.document);
  if (!sheet) {
    sheet = new home.CSSStyleSheet();
    sheet.replaceSync(ownNames(`${tokensCss}\n${partsCss}\n${popoverCss}`));
    sheets.set(home.document, sheet);
  }
  return sheet;
}

/**
 * Give custom properties names that no page knows: what a page says of a name with `@property`, its type or that it is not
 * inherited, counts in shadow roots too. Those that are set on elements keep theirs.
 */
function ownNames(css: string): string {
  const own = Math.random().toString(36).slice(2);
  return css.replace(/--(?!room\b|body-size\b|text-scale\b)(?=\w)/g, `--${own}-`);
}
