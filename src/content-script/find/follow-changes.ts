import { firstChildOf, isConnected, lastChildOf, nextSiblingOf, previousSiblingOf } from "../../page/dom.ts";
import type { PageText } from "../../page/text/page-text.ts";
import type { PageChanges } from "../../page/text/watch-changes.ts";

/** Follow what changed on a page, at the cost of what changed only; yields so that the page can go on. */
export function* followChanges(
  page: PageText,
  { added, changed, removed, restyled }: PageChanges,
): Generator<void, void> {
  for (const text of changed) {
    // The rest of its block is found again among those that lost a text.
    if (isConnected(text)) page.readAgain(text);
    yield;
  }
  for (const node of added) {
    for (const text of textsBeside(node)) if (page.has(text)) page.readAgain(text);
    yield* page.read(node);
    yield;
  }
  if (!removed && !restyled) return;
  for (const text of page.dropLost()) {
    page.readAgain(text);
    yield;
  }
}

/** The texts right before and after a node: it may stand in the middle of their block. */
function textsBeside(node: Node): readonly Text[] {
  const beside = [lastText(previousSiblingOf(node)), firstText(nextSiblingOf(node))];
  return beside.filter((text) => text !== null);
}

function lastText(node: Node | null): Text | null {
  let at: Node | null = node;
  while (at && !(at instanceof Text)) at = lastChildOf(at);
  return at;
}

function firstText(node: Node | null): Text | null {
  let at: Node | null = node;
  while (at && !(at instanceof Text)) at = firstChildOf(at);
  return at;
}
