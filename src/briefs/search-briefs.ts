import MiniSearch from "minisearch";
import type { BriefTexts } from "./brief-texts.ts";
import { isFunctionWord } from "./function-words.ts";
import { toUsualStem } from "./like-words.ts";
import { toStems } from "./stems.ts";

/** A part of a brief that can answer a question. */
export type Answer = {
  readonly brief: string;
  readonly kind: "question" | "key-point" | "section" | "entity";
  /** Its id in the brief. */
  readonly id: string;
  readonly title: string;
  /** Paragraphs; of a section those that answer best come first. */
  readonly text: string;
};

/** Finds answers in briefs. */
export type BriefSearch = {
  /**
   * The parts that answer a question in plain words, the best first.
   *
   * @returns Empty when the briefs do not say: most of what the question is about is in no part.
   */
  readonly ask: (question: string) => readonly Answer[];
};

type Document = Answer & { readonly number: number; readonly names: string };

/** How much of what a question is about the best part must speak of, by how telling its words are. */
const ENOUGH = 0.52;

/** A hit in what a part is called says more than one in its text. */
const BOOST = { title: 2, names: 1.5, text: 1 };

/** No more answers than a reader looks through. */
const MOST_ANSWERS = 5;

/**
 * Search these briefs. Making their parts searchable costs a few milliseconds a brief and is left to the first question, so that
 * a page with a field for questions opens without it.
 */
export function createBriefSearch(briefs: readonly BriefTexts[]): BriefSearch {
  let opened: BriefSearch | null = null;
  return {
    ask: (question) => {
      opened ??= openBriefSearch(briefs);
      return opened.ask(question);
    },
  };
}

function openBriefSearch(briefs: readonly BriefTexts[]): BriefSearch {
  const documents = briefs.flatMap(listAnswers).map((answer, number) => ({ ...answer, number }));
  const index = new MiniSearch<Document>({
    idField: "number",
    fields: ["title", "names", "text"],
    tokenize: toTerms,
    processTerm: (term) => term,
  });
  index.addAll(documents);
  const holding = countHolding(documents);
  const howTelling = (stem: string): number => {
    let count = 0;
    for (const [one, times] of holding) if (one === stem || (isLong(stem) && one.startsWith(stem))) count += times;
    // A word that is in no part tells no more than one that is in a single part: questions have words of their own.
    const known = Math.max(1, Math.min(count, documents.length));
    return Math.log(1 + (documents.length - known + 0.5) / (known + 0.5));
  };
  return {
    ask(question) {
      const asked = [...new Set(toTerms(question))];
      const weights = new Map(asked.map((stem) => [stem, howTelling(stem)]));
      const weigh = (stems: Iterable<string>): number =>
        [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
      const enough = ENOUGH * weigh(weights.keys());
      return index
        .search(question, { boost: BOOST, prefix: isLong })
        .filter(({ queryTerms }) => weigh(new Set(queryTerms)) >= enough)
        .slice(0, MOST_ANSWERS)
        .flatMap(({ id }) => documents[id as number] ?? []);
    },
  };
}

/** What a text is about: stems of its words, without those about nothing, and one for all that are alike. */
function toTerms(text: string): string[] {
  return toStems(text)
    .filter((stem) => !isFunctionWord(stem))
    .map(toUsualStem);
}

/** Words that are cut short already may go on in a part: `meet` is found in `meeting`. */
function isLong(stem: string): boolean {
  return stem.length >= 4;
}

/** In how many parts each stem stands. */
function countHolding(documents: readonly Document[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, names, text } of documents) {
    for (const stem of new Set(toTerms(`${title} ${names} ${text}`))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function listAnswers(brief: BriefTexts): readonly Omit<Document, "number">[] {
  const from = { brief: brief.id, names: "" };
  return [
    ...brief.questions.map(({ id, question, answer }) => ({
      ...from,
      kind: "question" as const,
      id,
      title: question,
      text: answer.join("\n"),
    })),
    ...brief.sections.map(({ id, heading, paragraphs }) => ({
      ...from,
      kind: "section" as const,
      id,
      title: heading,
      text: paragraphs.join("\n"),
    })),
    ...brief.keyPoints.map(({ id, text }) => ({ ...from, kind: "key-point" as const, id, title: "", text })),
    ...brief.entities.map(({ id, name, role, called }) => ({
      ...from,
      kind: "entity" as const,
      id,
      title: name,
      names: called.join(" "),
      text: role,
    })),
  ];
}
