import * as v from "valibot";
import type { Note, NoteTarget } from "./note.ts";

/** What a reader typed of a note, and where it is to go. */
export type TypedNote = { readonly note: Note; readonly target: NoteTarget };

const TYPED = v.object({
  note: v.object({
    name: v.string(),
    spellings: v.string(),
    kind: v.picklist(["person", "organisation", "place", "event", "agreement", "subject"]),
    sentence: v.string(),
    near: v.string(),
    page: v.object({ address: v.string(), title: v.string() }),
  }),
  target: v.union([v.strictObject({ kept: v.string() }), v.strictObject({ title: v.string() })]),
});

/** Have what was typed survive that the page is loaded again: it stays with the tab, and goes with it. Null forgets it. */
export function keepTyped(typed: TypedNote | null): void {
  history.replaceState(typed, "");
}

/** What was typed before the page was loaded again; null when that was nothing. */
export function readTyped(): TypedNote | null {
  const read = v.safeParse(TYPED, history.state);
  return read.success ? read.output : null;
}
