import type { AnswerType } from "./answer-type.ts";
import { foldText } from "./fold-text.ts";
import type { OpenLanguage } from "./open-language.ts";

/** A question as the search sees it. */
export type ReadQuestion = {
  /** What it asks for; absent when its words do not tell. */
  readonly type?: AnswerType;
  /** Stems of what it is about, each once. */
  readonly stems: readonly string[];
  /** Those of them written with a capital where that means a name. */
  readonly names: ReadonlySet<string>;
  /** Whether it asks of what is to come. */
  readonly isFuture: boolean;
  /** Of a question for a number: stems of what is to be counted, as far as the first words after "how many" tell. */
  readonly counted: readonly string[];
};

/** How many words after "how many" may say what is counted: "how many injured young prisoners". */
const COUNTED = 3;

/** Read a question in one language. */
export function readQuestion(question: string, open: OpenLanguage): ReadQuestion {
  const { language } = open;
  const folded = foldText(question).trim();
  let type: AnswerType | undefined;
  let trigger = "";
  let rest = "";
  for (const [one, pattern] of language.questions) {
    const match = pattern.exec(folded);
    if (!match) continue;
    type = one;
    trigger = match[0];
    rest = folded.slice(match.index + match[0].length);
    break;
  }
  // What only says which type of answer is asked for says nothing of what it is about.
  const asked = new Set(open.read(trigger).map(({ stem }) => stem));
  const words = open.read(question).filter(({ isFunction }) => !isFunction);
  const telling = words.filter(({ stem }) => !asked.has(stem));
  const kept = telling.length > 0 ? telling : words;
  const names = kept.filter(({ isCapital, isFirst }) => language.capitalsAreNames && isCapital && !isFirst);
  const counted =
    type === "count" ? open.read(rest).filter(({ isFunction }) => !isFunction || open.people.size > 0) : [];
  return {
    ...(type && { type }),
    stems: [...new Set(kept.map(({ stem }) => stem))],
    isFuture: language.future.question.test(folded),
    names: new Set(names.map(({ stem }) => stem)),
    counted: counted
      .filter(({ stem, isFunction }) => !isFunction || open.people.has(stem))
      .slice(0, COUNTED)
      .map(({ stem }) => stem),
  };
}
