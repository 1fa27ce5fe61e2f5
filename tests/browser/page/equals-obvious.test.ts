import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import type { Gazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { type Block, toStaticRange } from "../../../src/page/text/block.ts";
import { createPageText } from "../../../src/page/text/page-text.ts";
import { readBlock } from "../../../src/page/text/read-block.ts";
import { openGazetteerOf } from "../../unit/builders.ts";

const PAGES = 3_000;
/** Another one every run; put a printed one here to run its cases again. */
const SEED = Date.now() & 0x7fffffff;

afterEach(() => document.body.replaceChildren());

const PIECES = ["Zelen", "skyy", "peace", "talks", "Istanbul", " ", ". ", ", ", "\u00ad", "x", "’s "];
const INLINE = ["b", "i", "a", "span", "em"];
const BLOCKS = ["p", "div", "li", "td", "h2", "section"];
/** What is not read stands between words: a word broken by hidden text is the one thing the screen does not piece together. */
const SPECIAL = [
  "<br>",
  " <code>peace</code> ",
  " <script type='x'>peace talks</script> ",
  " <span hidden>talks</span> ",
];

const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
  html: fc.array(tie("node"), { minLength: 1, maxLength: 6 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { maxDepth: 4 },
    { arbitrary: fc.constantFrom(...PIECES), weight: 6 },
    { arbitrary: fc.constantFrom(...SPECIAL), weight: 1 },
    {
      arbitrary: fc.tuple(fc.constantFrom(...INLINE), tie("html")).map(([name, inside]) => wrap(name, inside)),
      weight: 3,
    },
    {
      arbitrary: fc.tuple(fc.constantFrom(...BLOCKS), tie("html")).map(([name, inside]) => wrap(name, inside)),
      weight: 2,
    },
  ),
}));

it(`the screened walk finds what reading every text finds, on ${PAGES} random pages`, { timeout: 120_000 }, () => {
  const gazetteer = openGazetteerOf("Zelenskyy", "peace talks", "Istanbul", "talks … Istanbul");
  let found = 0;
  fc.assert(
    fc.property(fc.array(html, { minLength: 1, maxLength: 4 }), (parts) => {
      document.body.innerHTML = parts.join("");
      const screened = findScreened(gazetteer);
      expect(screened, document.body.innerHTML).toEqual(findEverywhere(gazetteer));
      found += screened.length;
    }),
    { seed: SEED, numRuns: PAGES },
  );
  console.log(`${PAGES} pages, ${found} phrases found; seed ${SEED}`);
  expect(found).toBeGreaterThan(PAGES / 20);
});

function findScreened(gazetteer: Gazetteer): string[] {
  const page = createPageText(gazetteer.screen.passes, gazetteer.screen.reset);
  const read = page.read(document.body);
  while (!read.next().done);
  return page.blocks.flatMap((block) => describePhrases(block, gazetteer)).sort();
}

/** Every text node's block, read without a screen; blocks read before are left out. */
function findEverywhere(gazetteer: Gazetteer): string[] {
  const known = new Set<Text>();
  return allTexts()
    .flatMap((text) => {
      const block = known.has(text) ? null : readBlock(text, 0);
      for (const { node } of block?.parts ?? []) known.add(node);
      return block ? describePhrases(block, gazetteer) : [];
    })
    .sort();
}

/** Each phrase in a block by its words and the place of its ends among all texts of the page. */
function describePhrases(block: Block, gazetteer: Gazetteer): string[] {
  const texts = allTexts();
  return findCandidates(block.text, gazetteer).map(({ start, end }) => {
    const range = toStaticRange(block, start, end);
    if (!range) throw new Error("a phrase without a range");
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const ends = [texts.indexOf(startContainer as Text), startOffset, texts.indexOf(endContainer as Text), endOffset];
    return `${ends.join()} ${block.text.slice(start, end)}`;
  });
}

function allTexts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function wrap(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}
