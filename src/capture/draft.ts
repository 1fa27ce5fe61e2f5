/** A draft of an explainer: what a page gives of itself, before entities are looked for. All texts are plain text. */
export type DraftParts = {
  /** Empty when the text has none. */
  readonly title: string;
  /** What the story is, in the page's first paragraph; empty when there is none. */
  readonly lead: string;
  /** Empty when the page has none. */
  readonly summary: string;
  /** In the page's order; empty when the page has none. */
  readonly keyPoints: readonly string[];
  readonly sections: readonly DraftSection[];
  /** Each with an answer, or an empty one where the page asks and says nothing. */
  readonly questions: readonly DraftQuestion[];
};

/** A stretch of the page under one heading. */
export type DraftSection = { readonly heading: string; readonly paragraphs: readonly string[] };

/** A question the page asks, with its answer in the page's words. */
export type DraftQuestion = { readonly question: string; readonly answer: readonly string[] };
