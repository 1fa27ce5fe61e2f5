/** One block of a text in reading order: what a page, a Markdown file or plain text comes down to before it is understood. */
export type OutlineBlock = {
  readonly kind: "heading" | "text" | "list" | "table" | "terms";
  /** 1 to 6 for headings as marked up, 7 for a line that only looks like one (bold, a button, a short line); else 0. */
  readonly level: number;
  /** The words, white space collapsed; of lists and tables all of them. */
  readonly text: string;
  /** The items of a list, or the cells of a table's or a definition list's rows; empty for headings and texts. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the article holds it, as opposed to the menus and teasers around it. */
  readonly kept: boolean;
  /** Whether it stands in what pages put around their articles: navigation, related links, newsletters. */
  readonly aside: boolean;
  /** Whether (nearly) all its words are links: a teaser, a table of contents. */
  readonly linked: boolean;
  /** Whether it is a control that opens what follows: `summary`, `button`, `dt`. */
  readonly opens: boolean;
};

/** A heading's or text's place in the list of blocks. */
export type BlockAt = number;

/** Collapse white space, and drop what nobody sees. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A block with everything that is not said taken as usual. */
export function makeBlock(block: Pick<OutlineBlock, "kind" | "text"> & Partial<OutlineBlock>): OutlineBlock {
  return { level: 0, rows: [], kept: true, aside: false, linked: false, opens: false, ...block };
}
