import { findNameRisk, type NameRisk } from "../../../capture/names/find-name-risk.ts";
import type { Lexicon } from "../../../capture/names/lexicon.ts";
import type { CandidateForm } from "../../../library/candidate-forms.ts";
import { createBreather } from "./breather.ts";

/** A spelling that also stands for something else, and for what. */
export type RiskyForm = { readonly spelling: string; readonly risk: NameRisk };

/** So many forms are judged before the clock is looked at: twenty take a tenth of a millisecond. */
const AT_ONCE = 20;

/**
 * Find the forms that are words of their language, first names or famous names: of each form the first such spelling, as they are found.
 *
 * A glossary can have thousands, so the page gets its turn in between.
 *
 * @param open - Opens the lexicon of a language; asked once for each.
 * @param signal - Stops.
 */
export async function* findRiskyForms(
  forms: readonly CandidateForm[],
  open: (language: string) => Promise<Lexicon>,
  signal: AbortSignal,
): AsyncGenerator<readonly RiskyForm[], void> {
  const told = new Set<string>();
  const breathe = createBreather();
  for (const language of new Set(forms.map((form) => form.language))) {
    const own = forms.filter((form) => form.language === language);
    const lexicon = await open(language);
    for (let at = 0; at < own.length; at += AT_ONCE) {
      if (signal.aborted) return;
      const fresh: RiskyForm[] = [];
      for (const form of own.slice(at, at + AT_ONCE)) {
        const risky = judge(form, lexicon);
        // Forms of several languages are often spelled alike.
        if (risky && !told.has(risky.spelling)) fresh.push(risky);
        if (risky) told.add(risky.spelling);
      }
      if (fresh.length > 0) yield fresh;
      await breathe();
    }
  }
}

function judge({ spellings }: CandidateForm, lexicon: Lexicon): RiskyForm | null {
  for (const spelling of spellings) {
    const risk = findNameRisk(spelling, lexicon);
    if (risk) return { spelling, risk };
  }
  return null;
}
