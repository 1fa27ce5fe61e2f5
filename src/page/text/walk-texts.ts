import { createTreeWalker, nodeTypeOf } from "../dom.ts";
import { isMachineText } from "./prose.ts";

/** Texts longer than this are asked whether they are a script before they are read. In UTF-16 code units. */
const LONG_TEXT = 200;

/** Longer texts are screened in pieces of this length, and the page is let go on after each. In UTF-16 code units. */
const PIECE_LENGTH = 50_000;

// Written out: `NodeFilter` and `Text` are classes that the browser sets up for our scripts first.
const SHOW_TEXT = 4;
const TEXT_NODE = 3;

/** One step of {@link walkTexts}: a text node to look into, and where it stands. */
export type WalkedText = (text: Text, position: number) => void;

/**
 * Go through all text below a root in document order and hand on the texts that pass a screen.
 *
 * An unfiltered TreeWalker: a filter function costs eight times the walk. What kind of text it is, is asked only of long
 * texts, and of those that pass.
 *
 * @param passes - Called with every text but scripts and styles.
 * @param position - Where the root's first character stands.
 * @yields After every 16 texts, so that the caller can let the page go on: on a page that was just loaded 64 long ones can take 3 ms.
 * @returns The number of UTF-16 code units walked.
 */
export function* walkTexts(
  root: Node,
  passes: (text: string) => boolean,
  found: WalkedText,
  position = 0,
): Generator<void, number> {
  const walker = createTreeWalker(root, SHOW_TEXT);
  const start = position;
  let count = 0;
  for (let text = firstText(root, walker); text; text = walker.nextNode() as Text | null) {
    const { data } = text;
    if (data.length <= LONG_TEXT) {
      if (passes(data)) found(text, position);
    } else if (!isMachineText(text)) {
      if (data.length <= PIECE_LENGTH ? passes(data) : yield* passesInPieces(data, passes)) found(text, position);
    }
    position += data.length;
    if ((++count & 15) === 0) yield;
  }
  return position - start;
}

/** A word that runs over the end of a piece is read on by the screen, as from one text to the next. */
function* passesInPieces(data: string, passes: (text: string) => boolean): Generator<void, boolean> {
  for (let start = 0; start < data.length; start += PIECE_LENGTH) {
    if (passes(data.slice(start, start + PIECE_LENGTH))) return true;
    yield;
  }
  return false;
}

function firstText(root: Node, walker: TreeWalker): Text | null {
  return nodeTypeOf(root) === TEXT_NODE ? (root as Text) : (walker.nextNode() as Text | null);
}
