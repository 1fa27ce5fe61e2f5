/**
 * Put a text on the clipboard; to be called while a press of the reader is being answered.
 *
 * @param home - The window that the card is in: only one that has the focus may copy.
 * @returns Whether it is there.
 */
export async function copyText(text: string, home: Window): Promise<boolean> {
  const { clipboard } = home.navigator;
  // Absent where the connection is not safe, and denied in frames that may not use it.
  if (clipboard as Clipboard | undefined) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  return copyByCommand(text, home.document);
}

/** Copy as a reader does who has selected the text, without touching what is selected. */
function copyByCommand(text: string, page: Document): boolean {
  const ending = new AbortController();
  const options = { capture: true, signal: ending.signal };
  const keepFromPage = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const window = page.defaultView;
  // Chromium asks first, because nothing may be selected.
  // https://w3c.github.io/clipboard-apis/#clipboard-events-and-interfaces
  window?.addEventListener("beforecopy", keepFromPage, options);
  window?.addEventListener(
    "copy",
    (event) => {
      keepFromPage(event);
      event.clipboardData?.setData("text/plain", text);
    },
    options,
  );
  const worked = page.execCommand("copy");
  ending.abort();
  return worked;
}
