import {
  checkVisibility,
  contentTypeOf,
  designModeOf,
  documentOf,
  hasAttributes,
  localNameOf,
  matches,
  nodeNameOf,
  parentElementOf,
  parentNodeOf,
  rootOf,
} from "../dom.ts";
import { styleOf } from "./style-of.ts";
import { oncePerTask } from "./task-memo.ts";

/** Elements whose text nobody reads as prose, wherever they stand. A set, because a selector of so many names takes five times as long. */
const NEVER_PROSE = new Set(
  (
    "script style noscript template textarea input select option button code pre kbd samp var tt svg math canvas object embed " +
    "iframe frame video audio picture progress meter rt rp head title"
  ).split(" "),
);

/** Text that is typed, and text that its page hides from everybody or from those who cannot see it. */
const SET_ASIDE =
  "[contenteditable]:not([contenteditable=false i]),[role=textbox],[role=searchbox],[role=combobox],[role=code],[hidden],[aria-hidden=true]";

/** Whether an element's own text is no prose, by what it is; the elements it stands in are not asked. */
export const isNotProse = oncePerTask(
  (element) =>
    (NEVER_PROSE.has(localNameOf(element).toLowerCase()) && !isPlainText(element)) ||
    (hasAttributes(element) && matches(element, SET_ASIDE)),
);

/**
 * Whether the text right inside an element is prose that a reader can see.
 *
 * Asks the whole chain of elements around it, so call it where something was found, not for every text.
 */
export const isReadable: (element: Element) => boolean = oncePerTask((element) => isProse(element) && isSeen(element));

/** Whether neither an element nor anything it stands in is set aside, whatever it looks like. */
const isProse: (element: Element) => boolean = oncePerTask((element) => {
  if (isNotProse(element)) return false;
  const parent = parentElementOf(element);
  if (parent) return isProse(parent);
  const root = rootOf(element);
  return root instanceof ShadowRoot ? isProse(root.host) : designModeOf(documentOf(element)) !== "on";
});

/** Whether an element is visible; in a shadow tree, its host has to be too. */
function isSeen(element: Element): boolean {
  if (!isVisible(element)) return false;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? isSeen(root.host) : true;
}

const AS_SEEN = { visibilityProperty: true, contentVisibilityAuto: false };

function isVisible(element: Element): boolean {
  if (checkVisibility(element, AS_SEEN)) return true;
  // An element without a box of its own is never "visible"; the text in it is when its parent is.
  const parent = parentElementOf(element);
  return styleOf(element).display === "contents" && parent !== null && isVisible(parent);
}

/** Whether a long text is a script or a style sheet: not worth screening. */
export function isMachineText(text: Text): boolean {
  const parent = parentNodeOf(text);
  const name = parent && nodeNameOf(parent);
  return name === "SCRIPT" || name === "STYLE" || name === "NOSCRIPT" || name === "TEMPLATE";
}

/** Whether an element is the `pre` in which browsers show a document that is one plain text file. */
function isPlainText(element: Element): boolean {
  return localNameOf(element) === "pre" && contentTypeOf(documentOf(element)) === "text/plain";
}
