import { interfaceLanguage } from "../../browser/interface-text.ts";
import type { KeptCard } from "../../settings/kept-cards.ts";

/**
 * The cards whose name or explainer holds every word of a search, whatever the case, in the order in which they are kept.
 *
 * @param words - Separated by spaces; empty for all.
 */
export function findCards(cards: readonly KeptCard[], words: string, savedOnly: boolean): readonly KeptCard[] {
  const fold = (text: string): string => text.toLocaleLowerCase(interfaceLanguage());
  const wanted = fold(words).split(/\s+/);
  return cards.filter(({ name, story, saved }) => {
    const texts = fold(`${name} ${story}`);
    return (saved || !savedOnly) && wanted.every((word) => texts.includes(word));
  });
}
