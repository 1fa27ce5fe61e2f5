import type { BriefId } from "../briefs/brief.ts";
import { askBackground } from "../browser/pages/page-messaging.ts";
import { cutPieces } from "../gazetteer/page-pieces.ts";
import { bodyOf, textContentOf } from "../page/dom.ts";
import { type FrameSession, startSession } from "./frame-session.ts";

/** Where the built scripts lie in the extension. The finder comes last: here nobody could bring the others later. */
const SCRIPTS = [
  "/src/popover/popover.iife.js",
  "/src/content-script/mark/marks.iife.js",
  "/src/content-script/find/finder.iife.js",
];

/**
 * Find and explain mentions in this page, which is one of the extension's own, with the very scripts that do it elsewhere.
 *
 * Browsers run no content scripts in pages of extensions.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_scripts
 *
 * @param stories - Whose mentions; null for those of whatever stories the page names.
 * @returns Ends it, and has to be called before it is begun again.
 */
export function spotHere(stories: readonly BriefId[] | null): () => void {
  const session = startSession("own page");
  if (session && stories) runScripts(session, stories);
  else if (session) void findStories().then((found) => runScripts(session, found));
  return () => session?.lifetime.abort();
}

async function findStories(): Promise<readonly BriefId[]> {
  const pieces = new Set(cutPieces(textContentOf(bodyOf(document)) ?? "", "words"));
  return (await askBackground("findStories", [...pieces].join(" ").slice(0, MOST), "", false)).stories;
}

/** So much of a text is asked for, in UTF-16 code units of its different words. */
const MOST = 500_000;

function runScripts({ stories, lifetime }: FrameSession, found: readonly BriefId[]): void {
  if (lifetime.signal.aborted || found.length === 0) return;
  stories.push(...found);
  for (const path of SCRIPTS) {
    const script = document.createElement("script");
    script.src = path;
    // In this order, whichever comes first.
    script.async = false;
    script.addEventListener("load", () => script.remove(), { once: true });
    document.head.append(script);
  }
}
