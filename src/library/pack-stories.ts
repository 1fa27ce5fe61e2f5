import { strToU8, zipSync } from "fflate";
import type { BriefFiles } from "../brief-format/parse/parse-brief.ts";

/** A file to save. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array; readonly type: string };

/** The oldest day a zip can name: files of one content are the same bytes on every day. */
const DAY = new Date(1980, 0, 1);

/** One explainer as it came: a single Markdown file to the letter, else a zip of its files. */
export function packStory(files: BriefFiles): PackedFile {
  const { id, words, entities, translations } = files;
  if (!entities && !translations) return { name: `${id}.md`, bytes: strToU8(words.text), type: "text/markdown" };
  return { ...packStories([files]), name: `${id}.zip` };
}

/** Many explainers in one zip, a folder each. */
export function packStories(all: readonly BriefFiles[]): PackedFile {
  return packTexts(textsOf(all));
}

/** The texts of many explainers by path, a folder each, for a backup. */
export function textsOf(all: readonly BriefFiles[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...all.map(pathsOf)) as Record<string, string>;
}

/** The same texts in one zip, as `packStories` has them. */
export function packTexts(texts: Readonly<Record<string, string>>): PackedFile {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
  return { name: "sidelight-explainers.zip", bytes: zipSync(files, { mtime: DAY }), type: "application/zip" };
}

function pathsOf({ id, words, entities, translations = [] }: BriefFiles): Readonly<Record<string, string>> {
  return {
    [`${id}/brief.md`]: words.text,
    ...(entities && { [`${id}/entities.yaml`]: entities.text }),
    ...Object.fromEntries(translations.map(({ language, file }) => [`${id}/brief.${language}.md`, file.text])),
  };
}
