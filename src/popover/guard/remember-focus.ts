import { activeElementOf, bodyOf, isConnected, openRootOf, windowOf } from "../../page/dom.ts";

/**
 * Remember where focus and selection are in this window and in the card's, to put them back exactly there.
 *
 * While a card stays open the reader may go on on the page: what counts is where they were when the card last took the focus.
 *
 * @param card - The card's element.
 * @param signal - Fires when the card goes.
 */
export function rememberFocus(home: Window, card: Element, signal: AbortSignal): () => void {
  let restores = [...new Set([home, window])].map(({ document: page }) =>
    rememberIn(page, page === home.document || page.hasFocus(), findFocused(page)),
  );
  const onLeaving = (event: FocusEvent): void => {
    if (event.relatedTarget !== card) return;
    // Nothing has the focus while it goes to the card; the selection is still where it was.
    restores = [rememberIn(home.document, true, event.composedPath()[0] as HTMLElement)];
  };
  home.addEventListener("focusout", onLeaving, { capture: true, signal });
  return () => {
    for (const restore of restores) restore();
  };
}

/** @param hadFocus - Whether the focus is to come back to this page. */
function rememberIn(page: Document, hadFocus: boolean, focused: HTMLElement | null): () => void {
  const selection = windowOf(page)?.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const restoreCaret = rememberCaret(focused);
  const restoreSelection = (): void => {
    // From anchor to focus, not as a range, which would forget in which direction the reader selected.
    if (anchorNode && focusNode && isConnected(anchorNode) && isConnected(focusNode))
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    else selection?.removeAllRanges();
  };
  return () => {
    // Chromium has one selection: put back as the page's it would take the caret out of the field.
    // https://w3c.github.io/selection-api/#dom-window-getselection
    if (hadFocus && restoreCaret) {
      if (anchorNode !== focusNode || anchorOffset !== focusOffset) restoreSelection();
      focused?.focus({ preventScroll: true });
      restoreCaret();
      return;
    }
    if (hadFocus) focused?.focus({ preventScroll: true });
    restoreSelection();
  };
}

/** Remember the caret of a text field, or what is selected in it; null for anything else. */
function rememberCaret(focused: HTMLElement | null): (() => void) | null {
  if (!focused || !("setSelectionRange" in focused)) return null;
  const field = focused as HTMLInputElement | HTMLTextAreaElement;
  const { selectionStart, selectionEnd, selectionDirection } = field;
  if (selectionStart === null && !field.matches(":read-write")) return null;
  return () => {
    // Fields for numbers or addresses do not tell: browsers put their caret back by themselves.
    // https://html.spec.whatwg.org/multipage/input.html#do-not-apply
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? "none");
  };
}

/** What has the focus, also inside open shadow roots; null when nothing in particular has. */
function findFocused(page: Document): HTMLElement | null {
  let focused = activeElementOf(page);
  for (let inner = focused; inner; inner = openRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused === bodyOf(page) ? null : (focused as HTMLElement | null);
}
