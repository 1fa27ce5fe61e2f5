import { countText, dayText, text } from "../../browser/interface-text.ts";
import type { LibraryEntry } from "../../library/library-index.ts";

/** What a list says of an added explainer besides its title, in one line: its day, author, revision and size. */
export function describeEntry({ asOf, author, revision, entities }: LibraryEntry): string {
  const parts = [
    text("popupAsOf", dayText(asOf)),
    author !== "" && text("optionsBy", author),
    revision > 0 && text("optionsRevision", revision),
    countText("optionsCountNames", entities),
  ];
  return parts.filter(Boolean).join(" · ");
}
