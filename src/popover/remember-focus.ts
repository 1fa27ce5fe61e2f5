/** Remember where focus and selection are, to put them back exactly there. */
export function rememberFocus(): () => void {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
    if (!selection) return;
    selection.removeAllRanges();
    for (const range of ranges) if (range) selection.addRange(range);
  };
}
