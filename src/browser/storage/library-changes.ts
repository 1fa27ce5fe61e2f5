import browser from "webextension-polyfill";
import { LIBRARY_INDEX } from "./choice-keys.ts";

/** Be told when explainers were added, replaced, moved or removed. To be called at once when a context starts. */
export function onLibraryChanged(notify: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && LIBRARY_INDEX in changes) notify();
  });
}
