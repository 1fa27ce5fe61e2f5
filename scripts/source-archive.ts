import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { release, type } from "node:os";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { DAY } from "./zip-extension.ts";

/** What reviewers build the extension with, as exactly as they ask for it. */
export type BuildMachine = { readonly node: string; readonly npm: string; readonly system: string };

/** The machine this runs on. */
export function thisMachine(): BuildMachine {
  return {
    node: process.version,
    npm: execFileSync("npm", ["--version"], { encoding: "utf8" }).trim(),
    system: systemName(),
  };
}

/**
 * The sources as one zip, with a note on how to build them: reviewers of addons.mozilla.org make the extension anew from it.
 *
 * The same bytes for the same sources on the same kind of machine.
 *
 * @param folder - Where git has them.
 */
export function zipSources(machine: BuildMachine, folder = "."): Uint8Array {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: folder,
    encoding: "utf8",
  });
  const files: Zippable = {};
  for (const path of listed
    .split("\0")
    .filter((one) => one !== "" && existsSync(join(folder, one)))
    .sort())
    files[path] = readFileSync(join(folder, path));
  files["BUILDING.md"] = new TextEncoder().encode(howToBuild(machine));
  return zipSync(files, { mtime: DAY, level: 9 });
}

function howToBuild({ node, npm, system }: BuildMachine): string {
  return `# Building Sidelight from this archive

The packages were built with Node ${node} and npm ${npm} on ${system}. Any system with these versions gives the same bytes.

    npm ci
    npm run build

The extension for Firefox is then in dist/firefox, that for Chromium in dist/chrome. No step needs git, and none loads anything but
the packages that package-lock.json names.
`;
}

/** The distribution's own name where there is one: "Debian GNU/Linux 12 (bookworm)". */
function systemName(): string {
  const file = "/etc/os-release";
  const pretty = existsSync(file) ? /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return pretty ?? `${type()} ${release()}`;
}
