import AdvancedMark from "advanced-mark.js";
import findAndReplaceDOMText from "findandreplacedomtext";
import { findAll } from "highlight-words-core";
import Mark from "mark.js";
import AhoCorasick from "modern-ahocorasick";
import type { Variant } from "../in-page.ts";

// Each peer does what Sidelight does as nearly as its documentation allows: whole words, any case, accents levelled where it
// can, across elements where it can. Those that mark by elements do mark; the others only find.

/** Characters that no word of a form stands beside, for peers that take a list. */
const LIMITERS = [..." \u00a0\t\r\n.,;:!?()[]{}<>/\\|\"'“”‘’«»„–—-…&*+=~#@%"];

/** Every peer by its name, set up for these forms; what is set up here is not timed. */
export function createPeers(forms: readonly string[]): Readonly<Record<string, Variant>> {
  const words = [...forms].sort((a, b) => b.length - a.length);
  const alternatives = words.map(escapePattern).join("|");
  const bounded = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "giu");
  const automaton = new AhoCorasick(
    words.map((word) => word.toLowerCase()),
    { boundary: "unicode" },
  );
  return {
    "mark.js": () => {
      let found = 0;
      new Mark(document.body).mark(words, {
        accuracy: { value: "exactly", limiters: LIMITERS },
        separateWordSearch: false,
        diacritics: true,
        acrossElements: true,
        each: () => found++,
      });
      return found;
    },
    "advanced-mark.js": () => {
      let found = 0;
      new AdvancedMark(document.body).mark(words, {
        accuracy: { value: "exactly", limiters: LIMITERS },
        separateWordSearch: false,
        diacritics: true,
        acrossElements: true,
        blockElementsBoundary: true,
        each: () => found++,
      });
      return found;
    },
    findAndReplaceDOMText: () => {
      let found = 0;
      findAndReplaceDOMText(document.body, {
        find: bounded,
        preset: "prose",
        replace: (portion) => {
          if (portion.index === 0) found++;
          const mark = document.createElement("mark");
          mark.textContent = portion.text;
          return mark;
        },
      });
      return found;
    },
    "highlight-words-core": () =>
      countInTexts(
        (text) =>
          findAll({ searchWords: words, textToHighlight: text, autoEscape: true }).filter(({ highlight }) => highlight)
            .length,
      ),
    "modern-ahocorasick": () => countInTexts((text) => automaton.count(text.toLowerCase())),
    "one giu expression": () => countInTexts((text) => text.match(bounded)?.length ?? 0),
  };
}

function countInTexts(count: (text: string) => number): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = node.parentElement?.localName;
    if (name !== "script" && name !== "style" && name !== "noscript") found += count((node as Text).data);
  }
  return found;
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
