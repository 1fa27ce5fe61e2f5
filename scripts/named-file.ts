import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * A file that somebody named on the command line, from the folder the command was given in.
 *
 * @returns Its absolute path.
 * @throws Error when there is no such file or folder, naming it as it was written.
 */
export function namedFile(name: string): string {
  const path = resolve(process.env.SIDELIGHT_FROM ?? ".", name);
  if (!existsSync(path)) throw new Error(`There is no file ${name}.`);
  return path;
}
