import type { BriefId } from "../briefs/brief.ts";
import { foldText } from "../gazetteer/fold.ts";
import type { GazetteerData, PhraseData } from "../gazetteer/gazetteer-data.ts";
import { phraseParts } from "../gazetteer/open-gazetteer.ts";
import {
  CLOSE,
  createPhraseTable,
  END,
  FIRST_SLOT,
  GAP,
  OPEN,
  type PhraseTable,
  wordsFor,
} from "../gazetteer/phrase-table.ts";
import { listWords } from "../gazetteer/word-table.ts";
import type { CandidateForm } from "./candidate-forms.ts";

/** Forms made ready to be looked for in the tables of many explainers. */
export type FormLookup = {
  /** For each folded spelling the place of its form, and the spelling as it is written. */
  readonly whole: ReadonlyMap<string, SharedForm>;
  /** What some folded spelling begins with, words and gaps in a row. */
  readonly begun: ReadonlySet<string>;
};

/** A form of a candidate that another explainer has, too. */
export type SharedForm = {
  /** Its place among the forms of the candidate. */
  readonly form: number;
  /** As the candidate writes it. */
  readonly spelling: string;
};

const GAP_SIGN = "…";

/** Fold forms as the search does, so that two are the same when one stretch of text can be both: whatever its case and diacritics. */
export function toLookup(forms: readonly CandidateForm[]): FormLookup {
  const whole = new Map<string, SharedForm>();
  const begun = new Set<string>();
  forms.forEach(({ spellings }, form) => {
    for (const spelling of spellings) {
      let key = "";
      for (const part of partsOf(spelling)) {
        key = key === "" ? part : `${key} ${part}`;
        begun.add(key);
      }
      if (key !== "" && !whole.has(key)) whole.set(key, { form, spelling });
    }
  });
  return { whole, begun };
}

/** A form of a candidate, and one of the explainers that have it, too. */
export type FormOfAnother = SharedForm & { readonly brief: BriefId };

/**
 * Which forms explainers have, too, going by their tables: each form once for each explainer, as they are found.
 *
 * What only speaks for a story, or against a mention, is no form.
 */
export function* findSharedForms(tables: GazetteerData, lookup: FormLookup): Generator<FormOfAnother, void> {
  const told = new Set<string>();
  for (const part of phraseParts(tables)) {
    for (const one of findAmong(part, tables, lookup)) {
      if (told.has(`${one.form} ${one.brief}`)) continue;
      told.add(`${one.form} ${one.brief}`);
      yield one;
    }
  }
}

/** The same, going by a part of the tables, where a form may come again. */
function* findAmong(
  part: PhraseData,
  tables: GazetteerData,
  { whole, begun }: FormLookup,
): Generator<FormOfAnother, void> {
  const words = listWords(part.words);
  const { elements: all, slots } = createPhraseTable(part, words.length);
  const briefs = part.meaningSets.map((set) => briefsNamedBy(tables, set));
  // Tables of a long series have ten thousand phrases, nearly all of which begin like no form.
  const begins = words.map((word) => begun.has(word));
  const mayBegin = (element: number): boolean =>
    element > END && element < FIRST_SLOT ? true : wordsFor(element, slots).some((word) => begins[word]);
  for (let start = 0; start < all.length; ) {
    // The number of a set of meanings, which may be 0 as well, comes before the elements.
    const end = all.indexOf(END, start + 1);
    if (end < 0) return;
    const named = briefs[all[start] ?? 0] ?? [];
    const elements = named.length > 0 && mayBegin(all[start + 1] ?? END) ? [...all.subarray(start + 1, end)] : [];
    start = end + 1;
    const choices = elements.flatMap((element) => choicesFor(element, words, slots));
    for (const key of fill(choices, begun)) {
      const shared = whole.get(key);
      if (shared) for (const brief of named) yield { ...shared, brief };
    }
  }
}

/** The briefs of which a phrase with these meanings names an entity. */
function briefsNamedBy({ briefs, meanings }: GazetteerData, set: readonly number[]): readonly BriefId[] {
  const named = set.flatMap((number) => {
    const [brief = 0, role] = meanings[number] ?? [];
    return role === "strong" || role === "contextual" ? (briefs[brief]?.brief ?? []) : [];
  });
  return [...new Set(named)];
}

/** What can stand in a place of a phrase, in a list of its own; none for what only says which part is marked. */
function choicesFor(
  element: number,
  words: readonly string[],
  slots: PhraseTable["slots"],
): readonly (readonly string[])[] {
  if (element === OPEN || element === CLOSE) return [];
  if (element === GAP) return [[GAP_SIGN]];
  return [wordsFor(element, slots).map((number) => words[number] ?? "")];
}

/** All ways to choose one of each, as far as some form begins so: a phrase may have thousands. */
function fill(choices: readonly (readonly string[])[], begun: FormLookup["begun"]): readonly string[] {
  let filled: readonly string[] = [];
  choices.forEach((words, at) => {
    const longer = at === 0 ? words : filled.flatMap((before) => words.map((word) => `${before} ${word}`));
    filled = longer.filter((key) => begun.has(key));
  });
  return filled;
}

/** The folded words and the gaps of a spelling. */
function partsOf(spelling: string): readonly string[] {
  if (!spelling.includes(GAP_SIGN)) return wordsOf(spelling);
  return spelling.split(/(…)/).flatMap((part) => (part === GAP_SIGN ? [part] : wordsOf(part)));
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => word !== "");
}
