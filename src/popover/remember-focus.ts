/** Remember where focus and selection are, to put them back exactly there. */
export function rememberFocus(): () => void {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
    // From anchor to focus, not as a range, which would forget in which direction the reader selected.
    if (anchorNode?.isConnected && focusNode?.isConnected)
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    else selection?.removeAllRanges();
  };
}
