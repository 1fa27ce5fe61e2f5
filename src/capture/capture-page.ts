import { CaptureError } from "./capture-error.ts";
import type { DraftParts } from "./draft.ts";
import { readJsonLd } from "./facts/json-ld.ts";
import { type PageFacts, readPageFacts } from "./facts/page-facts.ts";
import { articleParagraphs } from "./outline/article-paragraphs.ts";
import { findArticle } from "./outline/find-article.ts";
import { readOutline } from "./outline/read-outline.ts";
import { readParts } from "./parts/read-parts.ts";

/** What a page or text gives of itself. */
export type Captured = {
  readonly facts: PageFacts;
  readonly parts: DraftParts;
  /** The article's own paragraphs in order, for names and topics: no headings, captions, menus or credits. */
  readonly paragraphs: readonly string[];
};

/** No page or text has more UTF-16 code units of markup; a browser serialises its largest news pages to three million. */
export const LONGEST_MARKUP = 12_000_000;

/** No page has more elements. The article finder goes over all of them several times. */
const MOST_ELEMENTS = 40_000;

/** Elements that stand deeper than this browsers move out (512 in Blink and WebKit); other parsers leave them. */
const DEEPEST = 600;

/** An article of less text, in UTF-16 code units, is a teaser. */
const SHORTEST_ARTICLE = 200;

/**
 * Capture a page: what it says of itself, and the parts of an explainer in it.
 *
 * The document must be a copy that is shown nowhere, and without scripts that run. It is only read.
 *
 * @param address - Where it was found; null when that is not known.
 * @throws CaptureError when nothing can be made of it.
 */
export function capturePage(page: Document, address: string | null): Captured {
  if (!page.body) throw new CaptureError("empty");
  const { elements, depth } = measureTree(page.body);
  if (elements > MOST_ELEMENTS) throw new CaptureError("too-large");
  if (depth > DEEPEST) throw new CaptureError("too-deep");
  try {
    return readPage(page, address);
  } catch (error) {
    // Parsers that do not limit the depth of a page give trees that no recursion comes through.
    if (error instanceof RangeError) throw new CaptureError("too-deep");
    throw error;
  }
}

function readPage(page: Document, address: string | null): Captured {
  const facts = readPageFacts(page, address);
  const article = findArticle(page);
  const blocks = readOutline(page.body, article?.holds ?? (() => false));
  const parts = readParts(blocks, readJsonLd(page), facts.title);
  const paragraphs = articleParagraphs(blocks);
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (length < SHORTEST_ARTICLE && parts.questions.length + parts.keyPoints.length === 0)
    throw new CaptureError(page.querySelector("input[type=password i]") ? "login-wall" : "no-article");
  return { facts, parts, paragraphs };
}

/** How many elements a tree has, and how deep they stand; counted without recursion, and no further than the limits. */
function measureTree(root: Element): { readonly elements: number; readonly depth: number } {
  let elements = 1;
  let depth = 0;
  let deepest = 0;
  for (let at: Element | null = root; at && elements <= MOST_ELEMENTS && deepest <= DEEPEST; ) {
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      elements += 1;
      continue;
    }
    while (at && at !== root && !at.nextElementSibling) {
      at = at.parentElement;
      depth -= 1;
    }
    if (!at || at === root) break;
    at = at.nextElementSibling;
    elements += 1;
  }
  return { elements, depth: deepest };
}
