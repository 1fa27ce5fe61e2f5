import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { BriefError } from "../src/brief-format/brief-error.ts";
import { readBrief } from "../src/brief-format/check/check-brief.ts";
import type { Brief } from "../src/briefs/brief.ts";
import { parsePattern } from "../src/gazetteer/compile/parse-pattern.ts";
import { findSources } from "../src/library/find-sources.ts";
import type { GivenFile } from "../src/library/unpack-zip.ts";

/** Whether a path is one that explainers are read from: a folder, a zip, Markdown or YAML. */
export function isExplainerPath(path: string): boolean {
  return /\.(?:md|markdown|zip|ya?ml)$/i.test(path) || statSync(path).isDirectory();
}

/**
 * Read explainers as readers give them: Markdown files, folders with `brief.md` and `entities.yaml`, folders of either, zips.
 *
 * @throws BriefError with every mistake of all of them; Error when there is none, or two have one id.
 */
export async function readExplainers(paths: readonly string[]): Promise<readonly Brief[]> {
  const files = (await Promise.all(paths.map(readFiles))).flat();
  const sources = findSources(files).filter(({ kind }) => kind !== "glossary");
  const mistakes = sources.flatMap((source) => (source.kind === "bad" ? source.mistakes : []));
  if (mistakes.length > 0) throw new BriefError(mistakes);
  const briefs = sources.flatMap((source) =>
    source.kind === "explainer"
      ? [readBrief(source.files, parsePattern, { strictness: "reader", version: null }).brief]
      : [],
  );
  if (briefs.length === 0) throw new Error(`There is no explainer in ${paths.join(", ")}.`);
  const twice = briefs.find(({ id }, at) => briefs.findIndex((other) => other.id === id) < at);
  if (twice) throw new Error(`Two explainers have the id "${twice.id}".`);
  return briefs;
}

async function readFiles(path: string): Promise<readonly GivenFile[]> {
  if (!statSync(path).isDirectory()) return [{ name: path, bytes: await readFile(path) }];
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.(?:md|markdown|zip|ya?ml)$/i.test(name));
  return Promise.all(
    names.sort().map(async (name) => ({ name: `${path}/${name}`, bytes: await readFile(`${path}/${name}`) })),
  );
}
