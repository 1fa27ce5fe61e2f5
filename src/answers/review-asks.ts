import type { AnswerIndex } from "./answer-index.ts";
import { createAnswerSearch } from "./create-answer-search.ts";
import { makeAnswerIndex, type Searchable } from "./make-answer-index.ts";
import { placeAsk } from "./place-ask.ts";

/** Something the author of a brief should look at again; each one is allowed. */
export type AskFinding =
  | {
      /** A key point, or a paragraph of a section, that no question of the author's leads to. */
      readonly kind: "no-questions";
      /** Id of the part. */
      readonly at: string;
      /** The first sentence of it. */
      readonly sentence: string;
    }
  | {
      /** A question of the author's that is answered first with another sentence than the one it hangs on. */
      readonly kind: "other-answer";
      readonly at: string;
      readonly question: string;
      /** What is shown first; empty when nothing is. */
      readonly sentence: string;
    };

/**
 * Review the questions that an author hung on the sentences of a brief, as the reader's search will use them.
 *
 * @returns In the order of the brief's parts, then of its questions; empty when there is nothing to say, or when the search does not
 *   know the brief's language.
 */
export function reviewAsks(brief: Searchable): readonly AskFinding[] {
  const index = makeAnswerIndex(brief);
  return index ? [...findUnasked(index), ...findMisled(brief, index)] : [];
}

function findUnasked(index: AnswerIndex): readonly AskFinding[] {
  const asked = new Set(index.asks.map(({ sentence }) => index.sentences[sentence]?.paragraph));
  const seen = new Set<number>();
  return index.sentences.flatMap(({ part, paragraph, start, end }): AskFinding[] => {
    const owner = index.parts[part];
    const isFact = owner?.kind === "key-point" || owner?.kind === "section";
    if (!owner || !isFact || asked.has(paragraph) || seen.has(paragraph)) return [];
    seen.add(paragraph);
    return [{ kind: "no-questions", at: owner.id, sentence: (index.paragraphs[paragraph] ?? "").slice(start, end) }];
  });
}

function findMisled(brief: Searchable, index: AnswerIndex): readonly AskFinding[] {
  const search = createAnswerSearch([index], brief.language);
  return (brief.asks ?? []).flatMap((ask) => {
    const place = index.sentences[placeAsk(ask, index.parts, index.sentences, index.paragraphs)];
    const own = place && (index.paragraphs[place.paragraph] ?? "").slice(place.start, place.end);
    return ask.questions.flatMap((question): AskFinding[] => {
      const sentence = search.ask(question).answers[0]?.sentence ?? "";
      return sentence === own ? [] : [{ kind: "other-answer", at: ask.at, question, sentence }];
    });
  });
}
