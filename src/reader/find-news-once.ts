import type { BriefTexts } from "../briefs/brief-texts.ts";
import { keepSeen, loadSeen } from "../browser/storage/seen-store.ts";
import { findNews, type NewsOfText } from "../library/seen-text.ts";

/**
 * Find what is new in an explainer since the reader last opened it, and remember as soon as this page is in sight what it says now: it is
 * told once. Null when nothing is new, or the reader never opened it.
 *
 * @param isAdded - Whether it is one of the reader's own.
 */
export async function findNewsOnce(brief: BriefTexts, isAdded: boolean): Promise<NewsOfText | null> {
  const seen = (await loadSeen())[brief.id];
  // Where there is no room to keep it, it is told once more.
  whenInSight(() => void keepSeen(brief, isAdded).catch(() => {}));
  return seen ? findNews(seen, brief) : null;
}

/** Browsers that start again load the pages of tabs that nobody looks at. */
function whenInSight(work: () => void): void {
  const look = (): void => {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", look);
    work();
  };
  document.addEventListener("visibilitychange", look);
  look();
}
