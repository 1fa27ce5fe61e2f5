import { contains, isConnected, parentElementOf, precedes, rootOf } from "../dom.ts";
import type { Block } from "./block.ts";
import { cutBlock } from "./cut-block.ts";
import { isReadable } from "./prose.ts";
import { readBlock } from "./read-block.ts";
import { readPart } from "./read-part.ts";
import { walkTexts } from "./walk-texts.ts";

/** The blocks of a page that got past the screen, kept in page order while the page changes. */
export type PageText = {
  /** In page order; each passed the screen and can be read now. */
  readonly blocks: readonly Block[];
  /** Goes up whenever a block comes or goes. */
  readonly version: number;
  /** UTF-16 code units of all text walked so far. */
  readonly length: number;
  /** Read what is below a node that was not there before; yields so that the page can go on. */
  readonly read: (root: Node) => Generator<void, void>;
  /** Read the block of a text anew, because the text or something beside it changed. */
  readonly readAgain: (text: Text) => void;
  /** Forget blocks that are gone or can no longer be read, and hand back texts of theirs that can still be read. */
  readonly dropLost: () => readonly Text[];
  /** Forget everything, to read the page from its beginning. */
  readonly forget: () => void;
  /** Whether a text belongs to a block. */
  readonly has: (text: Text) => boolean;
};

/**
 * @param passes - The screen: whether a text is worth reading as a block.
 * @param startAgain - Makes the screen forget the word that the last text ended in.
 */
export function createPageText(passes: (text: string) => boolean, startAgain: () => void): PageText {
  const blocks: Block[] = [];
  let blockOf = new WeakMap<Text, Block>();
  /** Of a block that was cut, all its pieces. */
  const cuts = new WeakMap<Block, readonly Block[]>();
  /** Texts that passed the screen where nobody could see them, e.g. in closed details. */
  let hidden: Text[] = [];
  let length = 0;
  let version = 0;

  const piecesOf = (block: Block): readonly Block[] => cuts.get(block) ?? [block];

  const insert = (block: Block, at: number): void => {
    const pieces = cutBlock(block);
    version += 1;
    blocks.splice(at, 0, ...pieces);
    for (const piece of pieces) {
      if (pieces.length > 1) cuts.set(piece, pieces);
      for (const { node } of piece.parts) blockOf.set(node, piece);
    }
  };

  /** Forget a block, and those it was cut from one with. */
  const remove = (block: Block): void => {
    version += 1;
    for (const piece of piecesOf(block)) {
      const at = blocks.indexOf(piece);
      if (at >= 0) blocks.splice(at, 1);
      for (const { node } of piece.parts) blockOf.delete(node);
    }
  };

  return {
    get blocks() {
      return blocks;
    },
    get version() {
      return version;
    },
    get length() {
      return length;
    },
    *read(root) {
      if (!isConnected(root)) return;
      startAgain();
      const first = placeOf(root, blocks);
      const isLast = first === blocks.length;
      const before = blocks[first - 1];
      const base = before ? before.position + before.text.length : 0;
      let at = first;
      const walked = yield* walkTexts(
        root,
        passes,
        (text, position) => {
          if (blockOf.has(text)) return;
          const block = readPart(() => readBlock(text, position), null);
          if (!block) hidden.push(text);
          else {
            at = nextPlace(block, at, blocks);
            insert(block, at);
          }
        },
        base,
      );
      const last = isLast ? blocks.length : placeAfter(root, blocks);
      for (let later = last; later < blocks.length; later++) {
        const block = blocks[later];
        if (block) block.position += walked;
      }
      length += walked;
    },
    readAgain(text) {
      const old = blockOf.get(text);
      startAgain();
      // Asked first: of the texts that change on a page hardly any says what we look for.
      if (!old && !(isConnected(text) && passes(text.data))) return;
      const before = old ?? blocks[placeOf(text, blocks) - 1];
      const position = old ? old.position + startIn(old, text) : before ? before.position + before.text.length : 0;
      if (old) remove(old);
      if (!isConnected(text)) return;
      const block = readPart(() => readBlock(text, position), null);
      if (block) insert(block, placeOf(text, blocks));
      else hidden.push(text);
    },
    dropLost() {
      const again = new Set(hidden.filter((text) => isConnected(text)));
      hidden = [];
      const gone = new Set<Block>();
      for (const block of [...blocks]) {
        if (gone.has(block)) continue;
        if (readPart(() => block.parts.every(({ node }) => isStillRead(node)), false)) continue;
        remove(block);
        for (const piece of piecesOf(block)) {
          gone.add(piece);
          for (const { node } of piece.parts) if (isConnected(node)) again.add(node);
        }
      }
      return [...again];
    },
    forget() {
      blocks.length = 0;
      blockOf = new WeakMap();
      hidden = [];
      length = 0;
      version += 1;
    },
    has: (text) => blockOf.has(text),
  };
}

function isStillRead(text: Text): boolean {
  const parent = parentElementOf(text);
  return isConnected(text) && parent !== null && isReadable(parent);
}

function startIn(block: Block, text: Text): number {
  return block.parts.find(({ node }) => node === text)?.start ?? 0;
}

/** Where a block belongs that was found while walking: after the block found before it. */
function nextPlace(block: Block, at: number, blocks: readonly Block[]): number {
  const node = block.parts[0]?.node;
  let place = at;
  while (node && place < blocks.length && isBefore(blocks[place], node)) place++;
  return place;
}

/** How many blocks stand before a node, in page order. */
function placeOf(node: Node, blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(blocks[middle], node)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many blocks stand before a node's end. */
function placeAfter(node: Node, blocks: readonly Block[]): number {
  let place = placeOf(node, blocks);
  while (place < blocks.length && isInside(blocks[place], node)) place++;
  return place;
}

function isBefore(block: Block | undefined, node: Node): boolean {
  const text = block?.parts[0]?.node;
  if (!text) return false;
  return precedes(inDocument(text), inDocument(node));
}

function isInside(block: Block | undefined, node: Node): boolean {
  const text = block?.parts[0]?.node;
  return text !== undefined && contains(inDocument(node), inDocument(text));
}

/** A node's place in the document: for what stands in shadow trees, the outermost host. */
function inDocument(node: Node): Node {
  let place = node;
  for (let root = rootOf(place); root instanceof ShadowRoot; root = rootOf(place)) place = root.host;
  return place;
}
