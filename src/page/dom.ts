// A form's fields and a document's pictures, forms and frames stand in for the properties of the same name: on a page with
// `<form><input name="parentNode">` that form's `parentNode` is the field. So what we read of a page's nodes we read through the
// accessors of the prototypes, which no page can reach in the world of our scripts. `tests/unit/page/dom.test.ts` holds all rooms
// that touch a page's nodes to that.

/** Looked up when it is first read: looking makes the browser set up the class for our scripts, and workers have none. */
function accessor<Of extends object, Name extends keyof Of & string>(
  prototype: () => Of,
  name: Name,
): (of: Of) => Of[Name] {
  let read: ((this: Of) => Of[Name]) | undefined;
  return (of) => {
    read ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as (this: Of) => Of[Name];
    return read.call(of);
  };
}

const NODE = () => Node.prototype;
const ELEMENT = () => Element.prototype;
const DOCUMENT = () => Document.prototype;

const ELEMENT_NODE = 1;
const DOCUMENT_NODE = 9;

/** What `Node.parentNode` says; and so for the others, which are named after what they read. */
export const parentNodeOf = /* @__PURE__ */ accessor(NODE, "parentNode");
export const parentElementOf = /* @__PURE__ */ accessor(NODE, "parentElement");
export const nodeNameOf = /* @__PURE__ */ accessor(NODE, "nodeName");
export const nodeTypeOf = /* @__PURE__ */ accessor(NODE, "nodeType");
export const firstChildOf = /* @__PURE__ */ accessor(NODE, "firstChild");
export const lastChildOf = /* @__PURE__ */ accessor(NODE, "lastChild");
export const nextSiblingOf = /* @__PURE__ */ accessor(NODE, "nextSibling");
export const previousSiblingOf = /* @__PURE__ */ accessor(NODE, "previousSibling");
export const childNodesOf = /* @__PURE__ */ accessor(NODE, "childNodes");
export const isConnected = /* @__PURE__ */ accessor(NODE, "isConnected");
export const textContentOf = /* @__PURE__ */ accessor(NODE, "textContent");
const ownerDocumentOf = /* @__PURE__ */ accessor(NODE, "ownerDocument");

/** The document that a node belongs to; a document belongs to itself. */
export function documentOf(node: Node): Document {
  return ownerDocumentOf(node) ?? (node as Document);
}

export function hasChildNodes(node: Node): boolean {
  return Node.prototype.hasChildNodes.call(node);
}

/** The document or shadow root a node stands in; the topmost of what is with it when it was taken away. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** Whether a node is another or holds it. */
export function contains(node: Node, other: Node | null): boolean {
  return Node.prototype.contains.call(node, other);
}

/** Whether a node comes before another, or holds it. */
export function precedes(node: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(node, other) & 4) !== 0;
}

export const localNameOf = /* @__PURE__ */ accessor(ELEMENT, "localName");
export const slotNameOf = /* @__PURE__ */ accessor(ELEMENT, "slot");
export const childElementCountOf = /* @__PURE__ */ accessor(ELEMENT, "childElementCount");
export const clientLeftOf = /* @__PURE__ */ accessor(ELEMENT, "clientLeft");
export const clientTopOf = /* @__PURE__ */ accessor(ELEMENT, "clientTop");
/** An element's shadow root when its page can reach it too; null where it is closed, and where there is none. */
export const openRootOf = /* @__PURE__ */ accessor(ELEMENT, "shadowRoot");

const assignedSlotOfElement = /* @__PURE__ */ accessor(ELEMENT, "assignedSlot");

/** The slot of an open shadow tree that a node is drawn in; null for none. */
export function assignedSlotOf(node: Node): HTMLSlotElement | null {
  return nodeTypeOf(node) === ELEMENT_NODE
    ? assignedSlotOfElement(node as Element)
    : ((node as Text).assignedSlot ?? null);
}

/** The nearest of an element and those around it that a selector matches; null for none. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function checkVisibility(element: Element, options: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

/** An element's box in CSS pixels of its window. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** The boxes of an element's lines in CSS pixels of its window. */
export function boxesOf(element: Element): DOMRectList {
  return Element.prototype.getClientRects.call(element);
}

/** What an element is placed by, in HTML; null where that is the window. */
export const offsetParentOf = /* @__PURE__ */ accessor(() => HTMLElement.prototype, "offsetParent");

export function scrollIntoView(element: Element, options: ScrollIntoViewOptions): void {
  Element.prototype.scrollIntoView.call(element, options);
}

export function scrollBy(element: Element, options: ScrollToOptions): void {
  (Element.prototype.scrollBy as (this: Element, options: ScrollToOptions) => void).call(element, options);
}

/** What can hold elements, by the prototype that its methods are of. */
function holderOf(root: Node): ParentNode {
  const type = nodeTypeOf(root);
  if (type === ELEMENT_NODE) return Element.prototype;
  return type === DOCUMENT_NODE ? Document.prototype : DocumentFragment.prototype;
}

export function querySelector(root: Node, selector: string): Element | null {
  return holderOf(root).querySelector.call(root, selector);
}

export function querySelectorAll(root: Node, selector: string): NodeListOf<Element> {
  return holderOf(root).querySelectorAll.call(root, selector);
}

/** All elements below a document or an element, as a list that the browser counts only when asked; null for a shadow root. */
export function allElementsOf(root: Node): HTMLCollectionOf<Element> | null {
  const type = nodeTypeOf(root);
  if (type === DOCUMENT_NODE) return Document.prototype.getElementsByTagName.call(root, "*");
  return type === ELEMENT_NODE ? Element.prototype.getElementsByTagName.call(root, "*") : null;
}

export const bodyOf = /* @__PURE__ */ accessor(DOCUMENT, "body");
export const documentElementOf = /* @__PURE__ */ accessor(DOCUMENT, "documentElement");
export const titleOf = /* @__PURE__ */ accessor(DOCUMENT, "title");
export const addressOf = /* @__PURE__ */ accessor(DOCUMENT, "URL");
export const contentTypeOf = /* @__PURE__ */ accessor(DOCUMENT, "contentType");
export const designModeOf = /* @__PURE__ */ accessor(DOCUMENT, "designMode");
export const isHidden = /* @__PURE__ */ accessor(DOCUMENT, "hidden");
export const windowOf = /* @__PURE__ */ accessor(DOCUMENT, "defaultView");
export const scrollingElementOf = /* @__PURE__ */ accessor(DOCUMENT, "scrollingElement");
export const activeElementOf = /* @__PURE__ */ accessor(DOCUMENT, "activeElement");
export const fullscreenElementOf = /* @__PURE__ */ accessor(DOCUMENT, "fullscreenElement");

/** Whether a page is made ready for a reader who may never come to it. Only Chromium does that; the types do not have it. */
export function isPrerendering(page: Document): boolean {
  return Reflect.get(Document.prototype, "prerendering", page) === true;
}

export function createRange(page: Document = document): Range {
  return Document.prototype.createRange.call(page);
}

/** Without a filter of ours, which costs eight times the walk. */
export function createTreeWalker(root: Node, whatToShow: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, whatToShow);
}

export function elementAt(page: Document, x: number, y: number): Element | null {
  return Document.prototype.elementFromPoint.call(page, x, y);
}

/** All elements at a point that can be hit there, the topmost first. */
export function elementsAt(page: Document, x: number, y: number): readonly Element[] {
  return Document.prototype.elementsFromPoint.call(page, x, y);
}

/** Null where the browser finds none; undefined where it cannot look for one. */
export function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): CaretPosition | null | undefined {
  return Document.prototype.caretPositionFromPoint?.call(document, x, y, { shadowRoots });
}

/** Listen to what happens to a node. A form's field can be called `addEventListener`, too. */
export function listen(
  node: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  EventTarget.prototype.addEventListener.call(node, type, listener, options);
}
