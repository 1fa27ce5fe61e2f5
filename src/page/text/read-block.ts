import {
  firstChildOf,
  lastChildOf,
  matches,
  nextSiblingOf,
  nodeNameOf,
  parentElementOf,
  previousSiblingOf,
} from "../dom.ts";
import type { Block, BlockPart } from "./block.ts";
import { partsText } from "./block-edges.ts";
import { isNotProse, isReadable } from "./prose.ts";

/** Longest text that is read as one block; a page without paragraphs is read in pieces of this size. In UTF-16 code units. */
const LONGEST_BLOCK = 20_000;

/** Stands in a block's text for something that is no prose, so that no mention reaches across it. */
const NOT_TEXT = "\ufffc";

/**
 * Read the block that a text node belongs to: everything before and after it up to the edges of its block.
 *
 * @param position - Where the text node's first character stands among all text of its root.
 * @returns null when the text is hidden or no prose.
 */
export function readBlock(text: Text, position: number): Block | null {
  const parent = parentElementOf(text);
  if (!parent || !isReadable(parent)) return null;
  const before = collect(text, "back");
  const after = collect(text, "on");
  const pieces = [...before.reverse(), text, ...after];
  const parts: BlockPart[] = [];
  let joined = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") parts.push({ node: piece, start: joined.length });
    joined += typeof piece === "string" ? piece : piece.data;
  }
  const precedes = parts.find((part) => part.node === text)?.start ?? 0;
  return { text: joined, parts, position: position - precedes };
}

type Piece = Text | "\n" | typeof NOT_TEXT;

/** The readable pieces from a text node to its block's edge, nearest first. */
function collect(from: Text, way: "back" | "on"): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  let node: Node = from;
  let entering = false;
  while (length < LONGEST_BLOCK) {
    const child: Node | null = entering ? (way === "on" ? firstChildOf(node) : lastChildOf(node)) : null;
    const sibling: Node | null = child ?? (way === "on" ? nextSiblingOf(node) : previousSiblingOf(node));
    if (!sibling) {
      const parent = parentElementOf(node);
      if (!parent || partsText(parent)) break;
      node = parent;
      entering = false;
      continue;
    }
    node = sibling;
    entering = false;
    if (node instanceof Text) {
      const parent = parentElementOf(node);
      if (parent && isReadable(parent)) pieces.push(node);
      length += node.length;
    } else if (node instanceof Element) {
      if (nodeNameOf(node) === "BR") pieces.push("\n");
      else if (isNotProse(node)) pieces.push(...(isSilent(node) ? [] : [NOT_TEXT as Piece]));
      else if (partsText(node)) break;
      else entering = true;
    }
  }
  return pieces;
}

/** Whether what is not read leaves no trace in the line: scripts and styles, readings above a word, hidden words. */
function isSilent(element: Element): boolean {
  return matches(element, "script,style,noscript,template,rt,rp,[hidden],[aria-hidden=true]");
}
