import { countText, text } from "../browser/interface-text.ts";

/** What the toolbar button says of a page that is read, given how many of its mentions are marked. */
export function describeCount(count: number): string {
  return count > 0 ? countText("stateOn", count) : text("extensionName");
}
