import type { MarkedPiece } from "../../../library/mark-text.ts";

type MarkedParagraphsProps = {
  /** Paragraphs in pieces, see `markText`. */
  readonly marked: readonly (readonly MarkedPiece[])[];
};

/** A text with what would be marked in it. */
export function MarkedParagraphs({ marked }: MarkedParagraphsProps) {
  return (
    <>
      {marked.map((pieces, at) => (
        <p key={at} dir="auto">
          {pieces.map((piece, number) =>
            piece.marked ? <mark key={number}>{piece.text}</mark> : <span key={number}>{piece.text}</span>,
          )}
        </p>
      ))}
    </>
  );
}
