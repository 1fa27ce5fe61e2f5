import type { Brief } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import type { Pattern } from "../briefs/story.ts";
import { isSlot, type Phrase, parsePattern } from "../gazetteer/compile/parse-pattern.ts";

/** A surface form of an explainer that could be added, written out as running text has it; plain JSON. */
export type CandidateForm = {
  readonly language: LanguageTag;
  /** At least one: as written by its author, else with every choice made. What stands between the parts of a gap is `…`. */
  readonly spellings: readonly string[];
};

/** A pattern can have 2,000 spellings; nobody would look at more of one name than this. */
const MOST_SPELLINGS = 64;

/** All forms of a brief, each once: strong ones first, for those are marked with less evidence. */
export function writeOutForms({ entities }: Brief): readonly CandidateForm[] {
  const groups = entities.flatMap(({ forms }) => forms);
  const inOrder = [
    ...groups.filter(({ strength }) => strength === "strong"),
    ...groups.filter(({ strength }) => strength !== "strong"),
  ];
  const forms = inOrder.flatMap(({ language, patterns }) => patterns.map((pattern) => ({ language, pattern })));
  const each = new Map(forms.map((form) => [JSON.stringify(form), form]));
  return [...each.values()].map(({ language, pattern }) => ({ language, spellings: spellingsOf(pattern) }));
}

function spellingsOf(pattern: Pattern): readonly string[] {
  // Words are cut at every mark of punctuation where patterns are read, which would make "U S" of "U.S.".
  if (!/[{}[\]…]|\.{3}/.test(pattern)) return [pattern];
  const spellings = new Set<string>();
  for (const phrase of parsePattern(pattern, (word) => word)) {
    for (const spelling of fill(phrase)) {
      spellings.add(spelling);
      if (spellings.size >= MOST_SPELLINGS) return [...spellings];
    }
  }
  return [...spellings];
}

function fill(phrase: Phrase): readonly string[] {
  let filled = [""];
  for (const element of phrase) {
    const words = isSlot(element) ? element.words : element === "gap" ? ["…"] : null;
    if (words) filled = filled.flatMap((begun) => words.map((word) => `${begun} ${word}`)).slice(0, MOST_SPELLINGS);
  }
  return filled.map((spelling) => spelling.trim());
}
