import { text } from "../../browser/interface-text.ts";
import type { MarkedPiece } from "../../library/mark-text.ts";

type MarksProps = {
  /** Paragraphs in pieces, see `markText`. */
  readonly marked: readonly (readonly MarkedPiece[])[];
  /** The id of its heading. */
  readonly labelledBy: string;
  /** Empty when it is not known. */
  readonly language: string;
  /** What is said where nothing is marked. */
  readonly nothing?: string;
};

/** Text with the marks that an explainer would make in it. */
export function Marks({ marked, labelledBy, language, nothing = text("optionsTryNothing") }: MarksProps) {
  if (!marked.flat().some((piece) => piece.marked))
    return (
      <p class="soft" role="status">
        {nothing}
      </p>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1).
    <section class="marks" aria-labelledby={labelledBy} tabIndex={0} {...(language && { lang: language })}>
      {marked.map((pieces, at) => (
        <p key={at} dir="auto">
          {pieces.map((piece, number) =>
            piece.marked ? <mark key={number}>{piece.text}</mark> : <span key={number}>{piece.text}</span>,
          )}
        </p>
      ))}
    </section>
  );
}
