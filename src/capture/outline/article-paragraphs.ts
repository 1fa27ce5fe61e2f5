import type { OutlineBlock } from "./block.ts";

/** Paragraphs shorter than this are bylines, captions and buttons, in UTF-16 code units. */
const SHORTEST = 25;

/** Names and topics are looked for in this much of a text, in UTF-16 code units: a book's first chapters. */
const MOST_TEXT = 150_000;

const CREDIT =
  /^(?:©|\(c\)|copyright|image (?:copyright|caption|credit)|media (?:playback|caption)|photo(?:s|graph)?(?: by| credit|:)|getty|credit:|watch:|read more|related:|follow |sign up|subscribe|click here|listen to|foto:|bild:|quelle:|crédit|foto de|источник|фото:|подпись|читайте|джерело|підпис)/iu;

/** What video players and picture galleries leave between paragraphs. */
const PLAYER = /JUST WATCHED|MUST WATCH|Replay More Videos|Hide Caption|Show Hide|toggle caption|Media playback is/u;

/** The running text of an article as paragraphs: its texts and the items of its lists, without credits and calls to read on. */
export function articleParagraphs(blocks: readonly OutlineBlock[]): readonly string[] {
  const kept = blocks.filter(({ kept, aside, linked, kind }) => kept && !aside && !linked && kind !== "heading");
  const headings = new Set(blocks.filter(({ kind }) => kind === "heading").map(({ text }) => bareText(text)));
  const texts = kept.flatMap(({ rows, text }) => (rows.length > 0 ? rows.map((cells) => cells.join(" ")) : [text]));
  // What only repeats a heading is a table of contents.
  const own = texts.filter((text) => text.length > 200 || !headings.has(bareText(text)));
  const clean = own.filter((text) => text.length >= SHORTEST && !CREDIT.test(text) && !PLAYER.test(text));
  let length = 0;
  return clean.flatMap((text) => {
    const rest = MOST_TEXT - length;
    length += text.length;
    return rest > 0 ? [text.slice(0, rest)] : [];
  });
}

function bareText(text: string): string {
  return text
    .replace(/^\(?\d{1,2}[.)]\s*/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
