import type { AskBackground } from "../../messages/ask-background.ts";
import type { EvidenceByStory, OpenedStories, PageQuestions } from "../../messages/questions.ts";
import type { TextOf } from "../../ui/interface-text.ts";
import type { Marks, MarksHost } from "../mark/marks-port.ts";

/** What spotting needs of the world around the page. */
export type FinderHost = {
  readonly ask: AskBackground;
  readonly answer: (answers: PageQuestions, signal: AbortSignal) => void;
  /** Whether this is the top page of its tab, whose evidence counts in its frames. */
  readonly isTop: boolean;
  /** Whether this is a frame in which the evidence of its top page counts, too. */
  readonly hearsOuter: boolean;
  /** What the page around this frame tells; counts only where it is heard. */
  readonly outer: EvidenceByStory;
  /** Told of what the page around this frame tells from now on. */
  readonly onOuter: (outer: EvidenceByStory) => void;
  readonly textOf: TextOf;
  /** Of the interface. Asked for when it is shown, because the first text that an extension asks for takes 2 ms. */
  readonly language: () => string;
  /** The language the page says it is in, as a primary subtag such as `ru`; empty when it does not say. */
  readonly pageLanguage: () => string;
  /** The choices that hold by now, and the tables of the stories; null where nothing is to be read any more. */
  readonly renew: () => Promise<OpenedStories | null>;
  readonly onCardStateChange: PageQuestions["onCardStateChange"];
  /** Asked for when the first mention was found. Null where it cannot be shown. */
  readonly loadMarks: (
    needs: Pick<MarksHost, "shadowRoots" | "describe" | "settings" | "published">,
  ) => Promise<Marks | null>;
  /** Ends everything on this page. */
  readonly controller: AbortController;
};
