import type { BriefId } from "../briefs/brief.ts";
import type { Answer, Found } from "./answer.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { chooseIndexes } from "./choose-indexes.ts";
import { chooseVersions } from "./choose-versions.ts";
import { rankLanguages } from "./rank-languages.ts";
import { type ScoredSentence, scoreSentences } from "./score-sentences.ts";
import { ENOUGH, SURENESS } from "./weights.ts";

/** Finds the sentences that answer a question. */
export type AnswerSearch = {
  /**
   * The sentences that answer a question in plain words.
   *
   * @param first - Explainers asked before all others, such as those a page is about: the others only when these have no sure answer.
   */
  readonly ask: (question: string, first?: readonly BriefId[]) => Found;
};

/** No more answers than can be looked over at once. */
const MOST = 3;

type Candidate = ScoredSentence & { readonly index: AnswerIndex; readonly sureness: number };

/**
 * Search explainers by their indexes. Of an explainer in several languages only one is asked: the one whose words the question uses.
 *
 * @param language - The reader's, as a tag of BCP 47: decides where the question's words do not.
 */
export function createAnswerSearch(indexes: readonly AnswerIndex[], language = "en"): AnswerSearch {
  const languages = [...new Set(indexes.map((index) => index.language))];
  const search = (question: string, asked: readonly AnswerIndex[]): Found => {
    const candidates: readonly Candidate[] = chooseIndexes(asked, question)
      .flatMap((index) =>
        scoreSentences(index, question).map((scored) => ({ ...scored, index, sureness: judge(scored) })),
      )
      .filter(({ sureness }) => sureness >= ENOUGH.near)
      .sort((a, b) => b.score - a.score);
    const sure = candidates.filter(({ sureness }) => sureness >= ENOUGH.sure);
    if (sure.length > 0) return { tier: "sure", answers: takeBest(sure) };
    return { tier: candidates.length > 0 ? "nearest" : "nothing", answers: takeBest(candidates) };
  };
  return {
    ask: (question, first = []) => {
      const chosen = chooseVersions(indexes, ({ brief }) => brief, rankLanguages(question, languages, language));
      const own = chosen.filter(({ brief }) => first.includes(brief));
      if (own.length === 0) return search(question, chosen);
      const found = search(question, own);
      return found.tier === "sure" ? found : search(question, chosen);
    },
  };
}

/** How sure it is that a sentence answers, from 0 to 1; 0 when it cannot: of the wrong type, or without a name that was asked for. */
function judge({ type, isNamed, covered, own, plain, asked, unknown }: ScoredSentence): number {
  if (type === "wrong" || !isNamed) return 0;
  const sum =
    SURENESS.base +
    SURENESS.covered * covered +
    SURENESS.own * own +
    SURENESS.plain * plain +
    SURENESS.asked * asked +
    SURENESS.unknown * unknown +
    (type === "right" ? SURENESS.rightType : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The best sentences, none twice. */
function takeBest(candidates: readonly Candidate[]): readonly Answer[] {
  const answers = new Map<string, Answer>();
  for (const candidate of candidates) {
    const answer = toAnswer(candidate);
    if (answer && !answers.has(answer.sentence)) answers.set(answer.sentence, answer);
    if (answers.size === MOST) break;
  }
  return [...answers.values()];
}

function toAnswer({ index, sentence }: Candidate): Answer | null {
  const place = index.sentences[sentence];
  const part = place && index.parts[place.part];
  const paragraph = place && index.paragraphs[place.paragraph];
  if (!part || paragraph === undefined) return null;
  const { brief, title, asOf, language } = index;
  const { kind, id, heading } = part;
  return {
    brief,
    title,
    asOf,
    language,
    kind,
    id,
    heading,
    before: paragraph.slice(0, place.start).trim(),
    sentence: paragraph.slice(place.start, place.end),
    after: paragraph.slice(place.end).trim(),
  };
}
