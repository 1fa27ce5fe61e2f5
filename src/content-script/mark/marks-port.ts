import type { FrameSession } from "../../frame/frame-session.ts";
import type { Explainer, ExplainHost } from "../card/explain-host.ts";
import type { FoundMention } from "../find/found-mention.ts";
import type { Marker } from "./mark-mentions.ts";

/** What marking needs of the world around it. */
export type MarksHost = ExplainHost & {
  /** Shadow roots of the page that are read. */
  readonly shadowRoots: () => ShadowRoot[];
  /** Put a mention's reason in words. */
  readonly describe: (mention: FoundMention) => string;
};

/** What shows what was found: its marks, and the cards that open at them. */
export type Marks = {
  readonly marker: Marker;
  /**
   * Find out which mentions stand in quiet places of the page as it is now; yields so that the page can go on.
   *
   * @param length - UTF-16 code units of text on the page.
   */
  readonly findQuiet: (found: readonly FoundMention[], length: number) => Generator<void, ReadonlySet<FoundMention>>;
  readonly explainer: Explainer;
};

/** What the script of the marks offers the finder of its frame. */
export type MarksPort = (host: MarksHost, session: FrameSession) => Marks;

const world = globalThis as { sidelightMarks?: MarksPort };

/** Offer it in the world of our own scripts, which no page sees. */
export function offerMarks(port: MarksPort): void {
  world.sidelightMarks ??= port;
}

/** What shows marks, once its script has run in this frame; null before. */
export function findMarks(): MarksPort | null {
  return world.sidelightMarks ?? null;
}
