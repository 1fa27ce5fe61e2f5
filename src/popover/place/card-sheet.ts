import type { PageWindow } from "../../page/geometry/outer-window.ts";
import partsCss from "../../ui/parts.css?inline";
import tokensCss from "../../ui/tokens.css?inline";
import { withOwnNames } from "../guard/css-names.ts";
import popoverCss from "../popover.css?inline";

/** A style sheet belongs to one document, and is shared by every card there. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The card's style sheet for a window. */
export function getSheet(home: PageWindow): CSSStyleSheet {
  let sheet = sheets.get(home.document);
  if (!sheet) {
    sheet = new home.CSSStyleSheet();
    sheet.replaceSync(withOwnNames(`${tokensCss}\n${partsCss}\n${popoverCss}`));
    sheets.set(home.document, sheet);
  }
  return sheet;
}
