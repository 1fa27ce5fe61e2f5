import type { BriefId } from "../../gazetteer/candidate.ts";
import type { GateHost } from "./read-living.ts";

/** Watches a page for what stories require. */
export type StoryWatch = {
  /**
   * Read the page, and what changes on it, until the signal fires or no story is left to be opened.
   *
   * @param onOpened - Told of stories whose requirements the page names, each story once.
   */
  readonly run: (host: GateHost, onOpened: (stories: readonly BriefId[]) => void, signal: AbortSignal) => Promise<void>;
  /** Whether the text read so far names anything that any story requires. */
  readonly namesAny: () => boolean;
  /** Count stories as told, because the page around this frame tells them: any word of theirs is enough. */
  readonly grant: (stories: readonly BriefId[]) => void;
};
