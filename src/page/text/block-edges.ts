import { nodeNameOf, textContentOf } from "../dom.ts";
import { styleOf } from "./style-of.ts";
import { oncePerTask } from "./task-memo.ts";

/** Elements that begin a line of their own wherever no style sheet says otherwise; spares asking for the style. */
const BLOCK_NAMES = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

/** Elements that stand inside a line and that pages leave there. */
const INLINE_NAMES = new Set("B BDI BDO BIG BR EM FONT I INS DEL MARK Q RUBY S STRIKE STRONG SUB SUP U WBR".split(" "));

/** A float or inline box with no more letters than this is part of the word beside it: a drop cap, a letter of its own. */
const LETTER_LENGTH = 2;

/**
 * Whether an element's edges part the text inside it from the text beside it.
 *
 * What counts is how it is laid out: a `span` can be a block and a `div` can be inline. Block names are believed without a
 * look at the style unless they are `div`s inside a line of text, which no HTML parser allows in a paragraph anyway.
 */
export const partsText = oncePerTask((element) => {
  const name = nodeNameOf(element);
  if (BLOCK_NAMES.has(name) && name !== "DIV" && name !== "LI" && name !== "P") return true;
  if (INLINE_NAMES.has(name)) return false;
  const style = styleOf(element);
  if (style.display === "inline" || style.display === "contents" || style.display === "ruby") return false;
  if (style.display === "none") return false;
  return !isLetter(element, style);
});

function isLetter(element: Element, style: CSSStyleDeclaration): boolean {
  if (!style.display.startsWith("inline") && style.cssFloat === "none") return false;
  return (textContentOf(element)?.trim().length ?? 0) <= LETTER_LENGTH;
}
