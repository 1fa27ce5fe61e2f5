import { BriefError, type Mistake } from "../brief-format/brief-error.ts";
import { toId } from "../brief-format/made-ids.ts";
import type { BriefFile, BriefFiles } from "../brief-format/parse/parse-brief.ts";
import { decodeText } from "./decode-text.ts";
import { readDefinedTerms } from "./read-defined-terms.ts";
import { readTable } from "./read-table.ts";
import { type GivenFile, isZip, unpackZip } from "./unpack-zip.ts";

/** One text that may be an explainer or a glossary, or what was wrong with its file. */
export type Source =
  | { readonly kind: "explainer"; readonly files: BriefFiles }
  | { readonly kind: "glossary"; readonly file: BriefFile }
  | { readonly kind: "bad"; readonly name: string; readonly mistakes: readonly Mistake[] };

/** Names of the files of an explainer that has a folder of its own. */
const WORDS = "brief.md";
const ENTITIES = "entities.yaml";
const TRANSLATION = /^brief\.([A-Za-z0-9-]+)\.md$/;

/**
 * Find the explainers and glossaries in files that a reader gave; zips are unpacked, `brief.md` and `entities.yaml` beside each other
 * belong together. One bad file costs none of the others.
 *
 * @returns In the order given; files in a zip in that of the zip.
 */
export function findSources(given: readonly GivenFile[]): readonly Source[] {
  const files: GivenFile[] = [];
  const bad: Source[] = [];
  for (const file of given) {
    if (!isZip(file.bytes)) files.push(file);
    else
      collect(bad, file.name, () => {
        files.push(...unpackZip(file));
      });
  }
  const byName = new Map(files.map((file) => [file.name, file]));
  const sources = files.flatMap((file): readonly Source[] => {
    const folder = folderOf(file.name);
    const isPart = baseOf(file.name) === ENTITIES || TRANSLATION.test(baseOf(file.name));
    if (isPart && byName.has(folder + WORDS)) return [];
    const found: Source[] = [];
    collect(found, file.name, () => {
      const isFolder = baseOf(file.name) === WORDS;
      const beside = isFolder ? byName.get(folder + ENTITIES) : undefined;
      const source = toSource(toText(file), beside && toText(beside));
      const translations = isFolder ? findTranslations(files, folder) : [];
      const isWhole = source.kind !== "explainer" || translations.length === 0;
      found.push(isWhole ? source : { ...source, files: { ...source.files, translations } });
    });
    return found;
  });
  return [...sources, ...bad];
}

/** The files `brief.de.md` and the like in a folder, in the order of their names. */
function findTranslations(files: readonly GivenFile[], folder: string): NonNullable<BriefFiles["translations"]> {
  const inFolder = files.filter(({ name }) => folderOf(name) === folder);
  return inFolder
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file) => {
      const language = TRANSLATION.exec(baseOf(file.name))?.[1];
      return language ? [{ language, file: toText(file) }] : [];
    });
}

function collect(list: Source[], name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    list.push({ kind: "bad", name, mistakes: error.mistakes });
  }
}

function toText({ name, bytes }: GivenFile): BriefFile {
  return { path: name, text: decodeText(name, bytes) };
}

function toSource(file: BriefFile, entities: BriefFile | undefined): Source {
  if (entities || looksLikeExplainer(file))
    return { kind: "explainer", files: { id: idOf(file), words: file, ...(entities && { entities }) } };
  if (/\.ya?ml$/i.test(file.path)) {
    const expected = "brief.md beside it: a folder or a zip with both, or one Markdown file with the entities inside";
    throw new BriefError([{ place: { file: file.path, line: 1 }, field: "file", expected }]);
  }
  return { kind: "glossary", file: isPasted(file) ? nameGlossary(file) : file };
}

/** By its front matter or its name; pasted text has no name, and what is wrong with it is told better when a heading begins it. */
function looksLikeExplainer(file: BriefFile): boolean {
  if (isPasted(file)) return /^\uFEFF?\s*(?:---[ \t]*\r?\n|#{1,6}[ \t])/.test(file.text);
  return /^\uFEFF?---[ \t]*\r?\n/.test(file.text) || /\.(?:md|markdown)$/i.test(file.path);
}

/** What pasted text comes as: a name that says nothing. */
const PASTED = "pasted.md";

function isPasted({ path }: BriefFile): boolean {
  return baseOf(path) === PASTED;
}

/** A pasted glossary under its title or its first terms, so that the next one that is pasted does not replace it. */
function nameGlossary(file: BriefFile): BriefFile {
  const glossary = readDefinedTerms(file.text) ?? readTable(file.path, file.text);
  if (!glossary) return file;
  const [first, second] = glossary.terms;
  const name = glossary.title || [first, second].flatMap((term) => term?.name ?? []).join(", ");
  return { ...file, path: `${name.slice(0, LONGEST_NAME).replaceAll("/", "-")}.txt` };
}

/** In UTF-16 code units. */
const LONGEST_NAME = 80;

/** What an explainer is called that does not say it itself: after its folder, after its file, or when pasted after its title. */
function idOf(file: BriefFile): string {
  const { path, text } = file;
  if (isPasted(file)) return toId(/^title:(.*)$/m.exec(text)?.[1] ?? "") || "explainer";
  const base = baseOf(path);
  const folder = folderOf(path).split("/").at(-2) ?? "";
  const name = base === WORDS && folder !== "" ? folder : base;
  return toId(name.replace(/\.[^.]*$/, "")) || "explainer";
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
