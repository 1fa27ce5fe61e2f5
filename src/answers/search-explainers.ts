import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { chooseVersions } from "./choose-versions.ts";
import { type AnswerSearch, createAnswerSearch } from "./create-answer-search.ts";
import { makeAnswerIndex } from "./make-answer-index.ts";
import { rankLanguages } from "./rank-languages.ts";

/** An index is made once for each text, whatever lists it is searched in. */
const made = new WeakMap<BriefTexts, AnswerIndex | null>();

function toIndex(brief: BriefTexts): AnswerIndex | null {
  const known = made.get(brief);
  if (known !== undefined) return known;
  const index = makeAnswerIndex(brief);
  made.set(brief, index);
  return index;
}

/**
 * Search explainers that have no stored index. An index is made when the first question comes in its language, so that a page with a
 * field for questions opens without any.
 *
 * @param briefs - Or what lists them, when the first question comes; one in several languages is there several times.
 * @param language - The reader's, as a tag of BCP 47: of an explainer in several languages the one to ask when the question's own
 *   words do not tell.
 */
export function searchExplainers(
  briefs: readonly BriefTexts[] | (() => readonly BriefTexts[]),
  language = "en",
): AnswerSearch {
  let versions: readonly BriefTexts[] | null = null;
  return {
    ask: (question, first) => {
      versions ??= typeof briefs === "function" ? briefs() : briefs;
      const languages = [...new Set(versions.map((brief) => brief.language))];
      const chosen = chooseVersions(versions, ({ id }) => id, rankLanguages(question, languages, language));
      return createAnswerSearch(chosen.flatMap((brief) => toIndex(brief) ?? [])).ask(question, first);
    },
  };
}
