import { isRuledOut } from "../../src/content-script/gate/watch-stories.ts";
import { WORD_LISTS } from "../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../src/gazetteer/find-candidates.ts";
import { createGate } from "../../src/gazetteer/gate.ts";
import type { GateData, GazetteerData } from "../../src/gazetteer/gazetteer-data.ts";
import { createHint } from "../../src/gazetteer/hint.ts";
import { type Gazetteer, openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { decideMentions } from "../../src/mentions/decide-mentions.ts";
import { toStaticRange } from "../../src/page/text/block.ts";
import { findLikelyHosts } from "../../src/page/text/likely-hosts.ts";
import { findParts } from "../../src/page/text/page-parts.ts";
import { createPageText } from "../../src/page/text/page-text.ts";
import { findSections, numberOfElement } from "../../src/page/text/sections.ts";
import { textParts } from "../../src/page/text/text-parts.ts";
import { walkTexts } from "../../src/page/text/walk-texts.ts";

// Built into one classic script and run inside the measured pages.

/** One way to go over a page's text; gives back how much it found, so that nobody measures work that was not done. */
export type Variant = () => number;

/** REF: the walk everyone writes. Every text node, its data, and the name of the element it stands in. */
export function walkAsEveryoneDoes(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = node.parentElement?.localName;
    if (name === "script" || name === "style" || name === "noscript") continue;
    length += (node as Text).data.length;
  }
  return length;
}

/** FLOOR: the least that reading every text can cost. */
export function walkOnly(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
  return length;
}

/** What a page without a story pays: one rough question to all its text, and the search for shadow trees. */
export function createHintScan({ hints }: GateData): Variant {
  return () => {
    const hint = createHint(hints, false);
    let passed = 0;
    if (!isRuledOut(document, hint)) for (const part of textParts(document)) if (hint(part)) passed++;
    for (const element of findLikelyHosts(document)) if (element.shadowRoot) passed++;
    return passed;
  };
}

/** What a page with a hint pays besides: the same question asked exactly, word by word. */
export function createGateScan(data: GateData): Variant {
  return () => {
    const gate = createGate(data);
    let passed = 0;
    const walk = walkTexts(document.body, gate.passes, () => passed++);
    while (!walk.next().done);
    return passed;
  };
}

/** What a page that tells a story pays: open the tables, walk, screen, read blocks, search, decide, paint. */
export function createWholeScan(data: GazetteerData): Variant {
  const highlight = new Highlight();
  let gazetteer: Gazetteer | null = null;
  return () => {
    const opened = gazetteer ?? openGazetteer([data], WORD_LISTS);
    gazetteer = opened;
    const page = createPageText(opened.screen.passes, opened.screen.reset);
    const read = page.read(document.body);
    while (!read.next().done);
    const numbers = new WeakMap<Element, number>();
    const sections = findSections(document, numbers);
    const blocks = page.blocks.flatMap((block) => {
      const candidates = findCandidates(block.text, opened);
      return candidates.length > 0 ? [{ block, candidates }] : [];
    });
    const parts = findParts(document, (element) => numberOfElement(element, numbers));
    const searched = blocks.map(({ block, candidates }) => {
      const section = sections.sectionOf(block.parts[0]?.node ?? document);
      const { position, text } = block;
      return { position, length: text.length, section, ...parts.partOf(block, section), candidates };
    });
    // As of a page of no length, so that few mentions are enough to tell the story.
    const facts = { length: 0, parts: parts.count(), published: null, modified: null, title: [], outer: [] };
    const { decisions } = decideMentions(searched, opened.briefs, facts);
    highlight.clear();
    for (const { candidate, block: at, shown } of decisions) {
      const block = blocks[at]?.block;
      const range = shown && block ? toStaticRange(block, candidate.start, candidate.end) : null;
      if (range) highlight.add(range);
    }
    CSS.highlights.set("bench", highlight);
    return highlight.size;
  };
}
