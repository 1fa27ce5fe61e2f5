import { splitSentences } from "../capture/find-role.ts";
import type { NamedEntity } from "./draft.ts";
import type { Passage } from "./steps/Pair.tsx";

/** As many sentences are shown of a name. */
const MOST_SENTENCES = 3;

/** Where a text of the source stands: the paragraph it was taken from, else itself; nowhere when it is empty. */
export function findPassages(text: string | undefined, paragraphs: readonly string[]): readonly Passage[] {
  if (!text) return [];
  const paragraph = paragraphs.find((one) => one.includes(text));
  return [{ text: paragraph ?? text, taken: text }];
}

/** The first sentences that name an entity. */
export function findNaming({ name }: NamedEntity, paragraphs: readonly string[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    const taken = [...name.full, ...name.short].find((spelling) => sentence.includes(spelling));
    if (taken) passages.push({ text: sentence, taken });
    if (passages.length === MOST_SENTENCES) break;
  }
  return passages;
}
