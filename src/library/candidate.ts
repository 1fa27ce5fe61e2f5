import { BriefError, describeMistake, type Mistake } from "../brief-format/brief-error.ts";
import type { BriefFile, LenderFile } from "../brief-format/brief-files.ts";
import { readBrief } from "../brief-format/check/check-brief.ts";
import { NewerBriefError } from "../brief-format/newer-brief.ts";
import type { BriefFiles } from "../brief-format/parse/parse-brief.ts";
import type { Brief, BriefId } from "../briefs/brief.ts";
import { readerDay } from "../briefs/reader-day.ts";
import { parsePattern } from "../gazetteer/compile/parse-pattern.ts";
import { type CandidateForm, writeOutForms } from "./candidate-forms.ts";
import { type CompiledStory, compileStory } from "./compiled-story.ts";
import { findSources, type Source } from "./find-sources.ts";
import { readGlossary } from "./glossary.ts";
import { type LibraryEntry, toEntry } from "./library-index.ts";
import { toStoredStory } from "./open-story.ts";
import type { StoredStory } from "./stored-story.ts";
import type { GivenFile } from "./unpack-zip.ts";

/** An explainer that could be added, for the reader to look at first; plain JSON. */
export type GoodCandidate = {
  readonly kind: "explainer" | "glossary";
  /** The file it comes from, as the reader knows it. */
  readonly file: string;
  readonly entry: LibraryEntry;
  readonly story: StoredStory;
  /** What it is about, in its own words; empty when it does not say. */
  readonly lead: string;
  readonly counts: {
    readonly keyPoints: number;
    readonly sections: number;
    readonly questions: number;
    readonly forms: number;
  };
  /** See `writeOutForms`. */
  readonly forms: readonly CandidateForm[];
  /** Forms that may be marked where they mean something else, one line each. */
  readonly warnings: readonly string[];
  /** How many rows of a glossary were left out, having no term or one that every page says. */
  readonly leftOut: number;
};

/** A file that cannot be added; plain JSON. */
export type BadCandidate = {
  readonly kind: "bad";
  readonly file: string;
  /** One line each, beginning with file and line. */
  readonly mistakes: readonly string[];
  /** True when it takes a newer Sidelight. */
  readonly newer: boolean;
};

export type Candidate = GoodCandidate | BadCandidate;

/** What reading candidates must know of this Sidelight. */
export type CandidateContext = {
  readonly version: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Ids of the explainers that come with Sidelight, which no other can have. */
  readonly bundled: readonly BriefId[];
  /** Ids of those that a policy brings, which no other can have either. */
  readonly managed?: readonly BriefId[];
  /** The explainers that one takes forms from, for those who write some side by side; readers' explainers take none when left out. */
  readonly lendersOf?: (entities: BriefFile) => readonly LenderFile[];
};

/** Read and check everything in some files that belong together, one after the other; see `findSources`. Nothing is kept. */
export function* readCandidates(given: readonly GivenFile[], context: CandidateContext): Generator<Candidate> {
  for (const source of findSources(given)) {
    try {
      yield readCandidate(source, context);
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      yield toBad(nameOf(source), error.mistakes, error instanceof NewerBriefError);
    }
  }
}

function readCandidate(source: Source, context: CandidateContext): Candidate {
  if (source.kind === "bad") return toBad(source.name, source.mistakes, false);
  if (source.kind === "explainer") return { ...readExplainer(source.files, context), kind: "explainer" };
  const { files, leftOut } = readGlossary(source.file, readerDay(context.now));
  return { ...readExplainer(files, context), kind: "glossary", file: source.file.path, leftOut };
}

/** An explainer that was read and compiled. */
export type OpenedExplainer = {
  readonly candidate: GoodCandidate;
  readonly brief: Brief;
  readonly story: CompiledStory;
  /** What `candidate.warnings` says in lines. */
  readonly warnings: readonly Mistake[];
};

/**
 * Read one explainer as it would be added.
 *
 * @throws BriefError with every mistake.
 */
export function readExplainer(files: BriefFiles, context: CandidateContext): GoodCandidate {
  return openExplainer(files, context).candidate;
}

/**
 * Read one explainer as it would be added, and hand out what was made of it on the way.
 *
 * @throws BriefError with every mistake.
 */
export function openExplainer(
  files: BriefFiles,
  { version, now, bundled, managed = [], lendersOf }: CandidateContext,
): OpenedExplainer {
  const lenders = files.entities && lendersOf?.(files.entities);
  const all = lenders ? { ...files, lenders } : files;
  const { brief, warnings } = readBrief(all, parsePattern, { strictness: "reader", version });
  const from = bundled.includes(brief.id) ? "with Sidelight" : managed.includes(brief.id) ? "with a policy" : null;
  if (from !== null) {
    const expected = `an id of its own: an explainer that comes ${from} is called ${brief.id}`;
    throw new BriefError([{ place: { file: files.words.path, line: 1 }, field: "id", expected }]);
  }
  const story = compileStory(brief);
  const { words, entities, translations = [] } = files;
  const texts = [words, ...(entities ? [entities] : []), ...translations.map((one) => one.file)];
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const candidate: GoodCandidate = {
    kind: "explainer",
    file: files.words.path,
    entry: toEntry(brief, story, size, now),
    // Under its own id, whatever its file was called: two files of one name are two explainers.
    story: toStoredStory({ ...files, id: brief.id }, story, version),
    lead: brief.lead,
    counts: countParts(brief),
    forms: writeOutForms(brief),
    warnings: warnings.map(describeMistake),
    leftOut: 0,
  };
  return { candidate, brief, story, warnings };
}

function countParts({ keyPoints, sections, questions, entities }: Brief): GoodCandidate["counts"] {
  return {
    keyPoints: keyPoints.length,
    sections: sections.length,
    questions: questions.length,
    forms: entities.flatMap(({ forms }) => forms.flatMap(({ patterns }) => patterns)).length,
  };
}

/** More mistakes than anybody reads at once are counted only. */
const MOST_MISTAKES = 50;

function toBad(file: string, mistakes: readonly Mistake[], newer: boolean): BadCandidate {
  const told = mistakes.slice(0, MOST_MISTAKES).map(describeMistake);
  const more = mistakes.length - told.length;
  return { kind: "bad", file, mistakes: more > 0 ? [...told, `… + ${more}`] : told, newer };
}

function nameOf(source: Source): string {
  if (source.kind === "bad") return source.name;
  return source.kind === "glossary" ? source.file.path : source.files.words.path;
}
