import { makeBlock, type OutlineBlock, tidyText } from "./block.ts";

/** A stretch of inline text with what it looks like. */
export type Piece = { readonly text: string; readonly bold: boolean; readonly link: boolean };

/** Where a run of text stands. */
export type RunPlace = Pick<OutlineBlock, "kept" | "aside" | "opens">;

/** A line that is a heading by its look is no longer than this, in UTF-16 code units. */
const LONGEST_BOLD_LINE = 220;

const QUESTION_START =
  /^(?:question|q|frage|pregunta|domanda|soru|вопрос|питання|запитання)\s*(?:\d+\s*)?[:：.]\s*\S/iu;

/**
 * Make blocks of a run of inline text: one for each paragraph, and one for each bold line or bold question in it.
 *
 * Line breaks (pieces of "\n") end a line; two in a row end a paragraph. A bold line is a heading of level 7.
 */
export function toTextBlocks(pieces: readonly Piece[], place: RunPlace): readonly OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let paragraph: Line[] = [];
  const flush = (): void => {
    const text = tidyText(paragraph.map((line) => line.text).join(" "));
    if (/[\p{L}\p{N}]/u.test(text))
      blocks.push(makeBlock({ kind: "text", text, ...place, linked: isMostly(paragraph, "link") }));
    paragraph = [];
  };
  for (const line of splitLines(pieces).flatMap(splitBoldQuestion)) {
    if (line.text === "") flush();
    else if (isHeadingLike(line) || place.opens || QUESTION_START.test(line.text)) {
      flush();
      blocks.push(
        makeBlock({ kind: "heading", level: 7, text: line.text, ...place, linked: isMostly([line], "link") }),
      );
    } else paragraph.push(line);
  }
  flush();
  return blocks;
}

type Line = { readonly text: string; readonly pieces: readonly Piece[]; readonly bold: number; readonly link: number };

function splitLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === "\n") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map(toLine);
}

function toLine(pieces: readonly Piece[]): Line {
  const lengthOf = (look: "bold" | "link"): number =>
    tidyText(
      pieces
        .filter((piece) => piece[look])
        .map(({ text }) => text)
        .join(""),
    ).length;
  return {
    text: tidyText(pieces.map(({ text }) => text).join("")),
    pieces,
    bold: lengthOf("bold"),
    link: lengthOf("link"),
  };
}

/** A paragraph that begins with a question in bold is a question and its answer. */
function splitBoldQuestion(line: Line): readonly Line[] {
  const end = line.pieces.findIndex(({ bold, text }) => !bold && text.trim() !== "");
  if (end <= 0) return [line];
  const first = toLine(line.pieces.slice(0, end));
  if (!/[?？؟]["”’»]?$/u.test(first.text) || first.text.length < 8) return [line];
  return [first, toLine(line.pieces.slice(end))];
}

function isHeadingLike({ text, bold }: Line): boolean {
  return (
    text.length >= 3 &&
    text.length <= LONGEST_BOLD_LINE &&
    bold >= text.length * 0.9 &&
    /\p{L}/u.test(text) &&
    !/[.,;…]["”’»]?$/u.test(text)
  );
}

function isMostly(lines: readonly Line[], look: "bold" | "link"): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length > 0 && lines.reduce((sum, line) => sum + line[look], 0) >= length * 0.8;
}
