import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { GivenFile } from "../../src/library/unpack-zip.ts";
import { namedFile } from "../named-file.ts";

/** Files of explainers and glossaries in a folder; others there, such as pictures, are none of ours. */
const OURS = /\.(?:md|markdown|ya?ml|csv|tsv|txt|json|jsonld|html?|zip)$/i;

/**
 * Read files, and folders with all in them, as readers give them to Sidelight.
 *
 * @param paths - From the folder the command was given in.
 * @returns In the order of the paths; in a folder by name. Each is called by its path as it was written.
 * @throws Error when there is nothing under a path.
 */
export async function readGiven(paths: readonly string[]): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) files.push(...(await readPath(path.replace(/\/+$/, ""), namedFile(path))));
  return files;
}

async function readPath(name: string, path: string): Promise<readonly GivenFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ name, bytes: new Uint8Array(await readFile(path)) }];
  const files: GivenFile[] = [];
  for (const entry of (await readdir(path, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isDirectory() || OURS.test(entry.name))
      files.push(...(await readPath(join(name, entry.name), join(path, entry.name))));
  return files;
}
