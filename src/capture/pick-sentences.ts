import type { TopicWord } from "./evidence/topic-words.ts";
import { splitSentences } from "./find-role.ts";
import { namesIn } from "./make-entities.ts";
import type { FoundName } from "./names/found-name.ts";
import { toKey } from "./names/inflect.ts";

/** Proposed key points are whole sentences between these lengths, in UTF-16 code units. */
const SHORTEST = 50;
const LONGEST = 260;

/**
 * Pick up to five sentences of a text that say most of its story, in the text's order, as key points it does not have itself.
 *
 * Each sentence scores by the core names and topic words it has, more in the text's beginning (as summaries by their lead
 * do best on news: Nenkova 2005, "Automatic text summarization of newswire"); one that shares most of its words with one
 * picked before is passed over (maximal marginal relevance, Carbonell & Goldstein 1998). Questions, quotations by themselves and
 * sentences that begin with a pronoun are left out.
 */
export function pickSentences(
  paragraphs: readonly string[],
  names: readonly FoundName[],
  topics: readonly TopicWord[],
  most = 5,
): readonly string[] {
  const sentences = paragraphs.flatMap((paragraph, at) =>
    splitSentences(paragraph).map((text, place) => ({ text, at, place })),
  );
  const words = topics.map(({ spellings }) => new Set(spellings.map(toKey)));
  const scored = sentences
    .filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST && stands(text))
    .map((sentence) => {
      const own = keysOf(sentence.text);
      const named = names.slice(0, 8).filter((name) => namesIn(sentence.text, name)).length;
      const told = words.filter((spellings) => own.some((word) => spellings.has(word))).length;
      const early = 2 / (1 + sentence.at / 2) + (sentence.place === 0 ? 0.5 : 0);
      return { ...sentence, own: new Set(own), score: named + told + early };
    });
  const picked: (typeof scored)[number][] = [];
  for (const one of scored.toSorted((a, b) => b.score - a.score)) {
    if (picked.length === most) break;
    if (one.score >= 2 && picked.every((other) => overlap(one.own, other.own) < 0.5)) picked.push(one);
  }
  return picked.toSorted((a, b) => a.at - b.at || a.place - b.place).map(({ text }) => text);
}

/** Whether a sentence can stand alone. */
function stands(text: string): boolean {
  if (!/[.!…]["”’»)]*$/u.test(text) || /^["“„«'(]/u.test(text)) return false;
  return !/^(?:He|She|It|They|This|That|These|Those|But|And|So|His|Her|Their|However|Er|Sie|Es|Dies|Diese|Dieser|Aber|Und|Doch|Il|Elle|Ils|Elles|Cette|Ce|Mais|Él|Ella|Ellos|Esto|Esta|Pero|Egli|Lui|Lei|Questo|Questa|Ma|O|Bu|Ancak|Ama|Он|Она|Они|Это|Но|А|Він|Вона|Вони|Це|Але|Однак)\s/u.test(
    text,
  );
}

function keysOf(text: string): readonly string[] {
  return (text.match(/\p{L}{4,}/gu) ?? []).map(toKey);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
