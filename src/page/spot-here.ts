import { beginWork } from "./frame-world.ts";

/** Where the built scripts lie in the extension. The popover comes first: here nobody could bring it later. */
const SCRIPTS = ["/src/popover/popover.iife.js", "/src/content-script/finder.iife.js"];

/**
 * Find and explain mentions in this page, which is one of the extension's own, with the very scripts that do it elsewhere.
 *
 * Browsers run no content scripts in pages of extensions.
 *
 * @returns Ends it, and has to be called before it is begun again.
 */
export function spotHere(): () => void {
  const work = beginWork();
  for (const path of SCRIPTS) {
    const script = document.createElement("script");
    script.src = path;
    // In this order, whichever comes first.
    script.async = false;
    script.addEventListener("load", () => script.remove(), { once: true });
    document.head.append(script);
  }
  return () => work?.page.abort();
}
