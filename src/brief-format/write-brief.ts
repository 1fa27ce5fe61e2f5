import { Document, Scalar } from "yaml";
import type { Brief, Entity, FormGroup } from "../briefs/brief.ts";
import type { Pattern, Story } from "../briefs/story.ts";
import { withoutOwnNames } from "./own-names.ts";
import { BRIEF_FORMAT } from "./parse/parse-front-matter.ts";
import { writeWords } from "./write-words.ts";

/**
 * Write a brief as one tidy Markdown file, entities inline.
 *
 * Read as a reader's file, the text gives the same brief again, and written again the same text. Translations stand in files of
 * their own, and are not written.
 */
export function writeBrief(brief: Brief): string {
  const document = new Document(toFrontMatter(brief));
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n\n${writeWords(brief)}`;
}

function toFrontMatter(brief: Brief): unknown {
  const { id, title, language, asOf, author, licence, revision, minimumVersion, series, sources } = brief;
  const [source, ...others] = sources;
  const isSingle = source && others.length === 0 && source.id === undefined;
  return defined({
    format: BRIEF_FORMAT,
    id,
    title,
    language,
    asOf,
    author,
    licence,
    revision,
    minimumVersion,
    ...(isSingle ? { source: defined(source) } : { sources: sources.map(defined) }),
    series,
    changes: unlessEmpty(brief.changes),
    words: brief.words && toLines(brief.words.map((group) => group.join(", "))),
    asks: brief.asks?.map(({ at, says, questions }) => defined({ at, says, ask: toLines(questions) })),
    entities: brief.entities.map(toEntity),
    story: toStory(withoutOwnNames(brief.story, brief.entities)),
  });
}

function toEntity({
  id,
  kind,
  name,
  native,
  role,
  cites,
  keyPoints,
  sections,
  questions,
  needs,
  ...entity
}: Entity): unknown {
  return defined({
    id,
    kind,
    name,
    native,
    role: role === "" ? undefined : role,
    cites,
    keyPoints: unlessEmpty(keyPoints),
    sections: unlessEmpty(sections),
    questions: unlessEmpty(questions),
    needs,
    strong: toForms(entity.forms, "strong"),
    contextual: toForms(entity.forms, "contextual"),
    vetoes: entity.vetoes.length === 0 ? undefined : toLines(entity.vetoes),
  });
}

function toForms(forms: readonly FormGroup[], strength: FormGroup["strength"]): unknown {
  const groups = forms.filter((group) => group.strength === strength);
  if (groups.length === 0) return undefined;
  return Object.fromEntries(groups.map(({ language, patterns }) => [language, toLines(patterns)]));
}

function toStory({ requires, atLeast, enough, evidence, rivals, time }: Story): unknown {
  const namesItself = atLeast !== undefined && requires.length === 0;
  return defined({
    requires: namesItself ? undefined : requires,
    atLeast,
    enough: namesItself && enough.short === 0 ? undefined : enough,
    evidence: namesItself && evidence.length === 0 ? undefined : evidence.map(toGroup),
    rivals: rivals.length === 0 ? undefined : rivals.map(toGroup),
    time: time && defined({ ...time, cues: toCues(time.cues), otherwise: toCues(time.otherwise) }),
  });
}

function toGroup({ patterns, ...group }: { readonly patterns: readonly Pattern[] }): unknown {
  return { ...group, patterns: toLines(patterns) };
}

function toCues(patterns: readonly Pattern[]): Scalar | undefined {
  return patterns.length === 0 ? undefined : toLines(patterns);
}

/** One pattern a line, as a text block however few there are, so that adding one changes one line. */
function toLines(patterns: readonly Pattern[]): Scalar {
  const block = new Scalar(patterns.map((pattern) => `${pattern}\n`).join(""));
  if (patterns.length > 0) block.type = Scalar.BLOCK_LITERAL;
  return block;
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Without the fields that say nothing. */
function defined(fields: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
