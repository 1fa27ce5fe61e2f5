import type { Candidate, StoryRules } from "../../gazetteer/candidate.ts";
import type { AskBackground } from "../../messages/ask-background.ts";
import type { LastCard } from "../../messages/last-card.ts";
import type { PageSettings } from "../../messages/page-settings.ts";
import type { PageQuestions } from "../../messages/questions.ts";
import type { TextOf } from "../../ui/interface-text.ts";

/** The phrases that were found in a text, and the stories that they are of. */
export type SearchedText = { readonly candidates: readonly Candidate[]; readonly briefs: readonly StoryRules[] };

/** What explaining needs of the world around the page. */
export type ExplainHost = {
  readonly settings: () => PageSettings;
  readonly published: () => string | null;
  /** See `OpenedStories.site`. */
  readonly site: string | null;
  readonly ask: AskBackground;
  /** Whether another frame of the tab has a card open, as far as was heard. */
  readonly isCardElsewhere: () => boolean;
  /** Search a text of a brief, as the page is searched. */
  readonly search: (text: string) => SearchedText;
  readonly textOf: TextOf;
  /** Whether an event is the reader's doing, and not made by a script of the page. */
  readonly isReaders: (event: Event) => boolean;
  readonly language: () => string;
};

/** What others ask of cards. */
export type Explainer = {
  /**
   * Open the card of the mention `steps` away from the open one, or from the one that was closed last; without either, and
   * with 0, of the mention nearest to the viewport's middle. With 0 an open card is closed. False when nothing is marked.
   */
  readonly openFrom: (steps: number) => boolean;
  /** Bring a mention into view and open its card, or pulse it when its card is not wanted; false when it is gone. */
  readonly goTo: (mention: number) => boolean;
  readonly hasCard: PageQuestions["hasCard"];
  /** Close an open card as the reader would; false when none is open. */
  readonly dismiss: () => boolean;
  /** Other mentions are marked now: a card whose mention is not among them is closed, a pinned one may come back. */
  readonly update: () => void;
  readonly yieldCard: PageQuestions["yieldCard"];
  readonly lastCard: () => LastCard | null;
};
