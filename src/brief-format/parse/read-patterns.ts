import type { Pattern } from "../../briefs/story.ts";
import { readLines, readText } from "./read-field.ts";
import type { Field } from "./yaml-field.ts";

/** The patterns of a field, which stand one a line; an absent field has none. They are read here, not understood. */
export function readPatterns(field: Field | undefined): readonly Pattern[] {
  return field ? readLines(field).map(readText) : [];
}
