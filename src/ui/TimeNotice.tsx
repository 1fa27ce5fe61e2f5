import type { TimeRelation } from "../briefs/card.ts";
import { useInterface, writeDay } from "./interface-text.ts";

/** Says so when a page is older or newer than what the brief describes; nothing otherwise. */
export function TimeNotice({ time, asOf }: { readonly time: TimeRelation; readonly asOf: string }) {
  const { textOf, language } = useInterface();
  if (time.page === "unknown" || time.page === "same") return null;
  const days = [writeDay(time.pageDate, language), writeDay(asOf, language)];
  return <p class="notice">{textOf(time.page === "newer" ? "uiPageNewer" : "uiPageOlder", days)}</p>;
}
