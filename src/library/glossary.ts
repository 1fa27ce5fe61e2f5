import { BriefError } from "../brief-format/brief-error.ts";
import { createIdMaker, toId } from "../brief-format/made-ids.ts";
import { toPattern, withOwnNames, withoutOwnNames } from "../brief-format/own-names.ts";
import type { BriefFile, BriefFiles } from "../brief-format/parse/parse-brief.ts";
import { MOST_ENTITIES } from "../brief-format/parse/parse-entities.ts";
import { writeBrief } from "../brief-format/write-brief.ts";
import type { Brief, Entity } from "../briefs/brief.ts";
import { isUsableTerm, toTermPatterns } from "./glossary-forms.ts";
import type { Glossary, Term } from "./glossary-terms.ts";
import { readDefinedTerms } from "./read-defined-terms.ts";
import { readTable } from "./read-table.ts";

/**
 * Read a glossary and make an explainer of it: an entity a term, quiet on pages that name fewer than two of them.
 *
 * Understood are CSV and TSV, text exports of Anki, and JSON-LD with a DefinedTermSet, by itself or in a page.
 *
 * @param day - The day it is read, `YYYY-MM-DD`: glossaries do not say theirs.
 * @throws BriefError when it is none of these, or has more terms than an explainer may.
 */
export function readGlossary(file: BriefFile, day: string): { readonly files: BriefFiles; readonly leftOut: number } {
  const refuse = (expected: string): never => {
    throw new BriefError([{ place: { file: file.path, line: 1 }, field: "glossary", expected }]);
  };
  const glossary = readDefinedTerms(file.text) ?? readTable(file.path, file.text);
  if (!glossary) return refuse("an explainer in Markdown, or a glossary as CSV, TSV, Anki text or JSON-LD");
  if (glossary.terms.length > MOST_ENTITIES)
    return refuse(
      `at most ${MOST_ENTITIES} terms, not ${glossary.terms.length}: a dictionary would mark half of each page`,
    );
  const usable = mergeTerms(glossary.terms.filter(({ name }) => isUsableTerm(name)));
  if (usable.length === 0) return refuse("a term in each row, and what it means");
  const brief = toBrief(glossary, usable, file.path, day);
  return {
    files: { id: brief.id, words: { path: `${brief.id}.md`, text: writeBrief(brief) } },
    leftOut: glossary.terms.length - usable.length,
  };
}

/** Let a topic be enough beside a single term: words that a page about the glossary's subject says. Empty: none is. */
export function withTopic(brief: Brief, topic: string): Brief {
  const patterns = topic
    .split(/[,;\n]/)
    .map(toPattern)
    .filter((pattern) => pattern !== "");
  const { story } = brief;
  const plain = withoutOwnNames(story, brief.entities);
  const others = plain.evidence.filter(({ name }) => name !== "topic");
  const evidence = patterns.length === 0 ? others : [{ name: "topic", weight: 1, patterns }, ...others];
  return { ...brief, story: withOwnNames({ ...plain, atLeast: 2, evidence }, brief.entities) };
}

function toBrief({ title, language, url, terms }: Glossary, usable: readonly Term[], path: string, day: string): Brief {
  const base = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const ids = createIdMaker();
  const isTitled = terms.filter(({ name }) => /^\p{Lu}/u.test(name)).length > terms.length * 0.9;
  const entities = usable.map(({ name, meaning, others }): Entity => {
    const patterns = [name, ...others].flatMap((one) => toTermPatterns(one, isTitled && !language.startsWith("de")));
    return {
      id: ids.make(name, "term"),
      kind: "subject",
      name,
      role: meaning,
      keyPoints: [],
      sections: [],
      questions: [],
      forms: [{ strength: "contextual", language, patterns: [...new Set(patterns)] }],
      vetoes: [],
    };
  });
  const story = { evidence: [], requires: [], atLeast: 2, enough: { short: 0, long: 0 }, rivals: [] };
  return {
    id: toId(base) || "glossary",
    title: title || base,
    language,
    lead: "",
    summary: "",
    sections: [],
    keyPoints: [],
    questions: [],
    sources: [{ title: title || base, ...(url && { url }) }],
    asOf: day,
    changes: [],
    entities,
    story: withOwnNames(story, entities),
  };
}

/** Rows of one term become one, with their meanings one after the other. */
function mergeTerms(terms: readonly Term[]): readonly Term[] {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    const key = term.name.toLowerCase();
    const known = byName.get(key);
    byName.set(key, known ? merge(known, term) : term);
  }
  return [...byName.values()];
}

function merge(known: Term, { meaning, others }: Term): Term {
  const meanings = [known.meaning, meaning].filter((one) => one !== "");
  return { ...known, meaning: [...new Set(meanings)].join("; "), others: [...known.others, ...others] };
}
