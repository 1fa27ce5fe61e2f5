import * as v from "valibot";
import type { BriefFiles } from "../brief-format/parse/parse-brief.ts";

/** An added explainer as it is stored. Its texts are the truth; the tables are made of them, and made again when they do not fit. */
export type StoredStory = {
  readonly files: BriefFiles;
  /** Absent when they could not be kept. */
  readonly compiled?: {
    /** Which Sidelight made them; see `stampOf`. */
    readonly by: string;
    /**
     * A CompiledStory as JSON, as far as can be seen when it is opened. As a text, because browsers take four to seven times as long to
     * store the same as objects.
     */
    readonly story: string;
  };
};

/** Goes up by one whenever the tables change without a new version of Sidelight. */
const TABLES = 4;

/** What marks tables as those that this version of Sidelight would make. */
export function stampOf(version: string): string {
  return `${version}/${TABLES}`;
}

const FILE = v.object({ path: v.string(), text: v.string() });
const STORY = v.object({
  files: v.object({
    id: v.string(),
    words: FILE,
    entities: v.exactOptional(FILE),
    translations: v.exactOptional(v.array(v.object({ language: v.string(), file: FILE }))),
  }),
  compiled: v.exactOptional(v.object({ by: v.string(), story: v.string() })),
});

/** Read a stored explainer, whatever stands there; null when its texts are not there. Tables that make no sense are left out. */
export function readStoredStory(stored: unknown): StoredStory | null {
  const read = v.safeParse(STORY, stored);
  if (read.success) return read.output;
  const texts = v.safeParse(v.object({ files: STORY.entries.files }), stored);
  return texts.success ? texts.output : null;
}
