import { isInCorridor } from "../../intent/corridor.ts";
import type { Place } from "../../intent/intent.ts";
import { boxOf, documentOf, windowOf as windowOfPage } from "../../page/dom.ts";
import { fromOuterWindow } from "../../page/geometry/outer-window.ts";
import type { MarkedMentions } from "../mark/marked-mention.ts";
import type { PointerPlace } from "./follow-pointer.ts";

/** A card that is open, and the mention it is about. */
export type CardOnPage = { readonly element: HTMLElement; readonly mention: number };

/** What a point of the page is over: the card, the way to it, a mention, or nothing of ours. */
export function findPlace(marked: MarkedMentions, card: CardOnPage | null, pointer: PointerPlace): Place {
  const { x, y, onCard, outside, over } = pointer;
  if (onCard) return { kind: "card" };
  if (card && isOnWay(marked, card, x, y)) return { kind: "corridor" };
  const found = outside ? null : marked.at(x, y, over);
  return found ? { kind: "mention", mention: found.id } : { kind: "page" };
}

function isOnWay(marked: MarkedMentions, { element, mention }: CardOnPage, x: number, y: number): boolean {
  const lines = marked.byId(mention)?.toRange()?.getClientRects() ?? [];
  const box = fromOuterWindow(boxOf(element), windowOf(element));
  return [...lines].some((line) => isInCorridor({ x, y }, line, box));
}

/** The window an element is in: this one, or one around it. */
export function windowOf(element: Element): Window {
  return windowOfPage(documentOf(element)) ?? window;
}
