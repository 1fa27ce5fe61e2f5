import { readdir, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** A package whose code may stand in the built extension. */
type BundledPackage = {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  /** Where its source code is: what the Mozilla Public License asks to be named. */
  readonly source: string;
  readonly text: string;
};

type PackageJson = {
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
};

/** Says what the tables for making drafts are made of, some of which have a licence of their own. */
const TABLES = "assets/capture/README.md";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** An import of a package for more than types, with the package's name. */
const PACKAGE_IMPORT = /^import\s+(?!type\b)(?:[\w$*{}\s,]+?\sfrom\s+)?"(@[\w.-]+\/[\w.-]+|[\w-][\w.-]*)[^"]*"/gm;

/**
 * The licence texts that must ship with the extension, as one plain text: Sidelight's own, then one a package.
 *
 * Taken in is every package that a file of `src` imports for more than types, with all that those depend on: rather one too many
 * than one too few. Last comes what the tables for making drafts are made of.
 *
 * @throws Error naming a package without a licence text.
 */
export async function collectLicences(): Promise<string> {
  const packages = await findBundledPackages();
  const own = await readFile("LICENSE", "utf8");
  const parts = packages.map(
    ({ name, version, licence, source, text }) =>
      `${name} ${version}\nLicence: ${licence}\nSource code: ${source}\n\n${text}`,
  );
  const head = `Sidelight\n\n${own.trim()}\n\nSidelight contains the following packages and tables.`;
  const tables = (await readFile(TABLES, "utf8")).trim();
  return `${[head, ...parts, tables].join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}

/** Packages whose code may stand in the built extension, in alphabetical order. */
export async function findBundledPackages(): Promise<readonly BundledPackage[]> {
  const found = new Map<string, BundledPackage>();
  const add = async (name: string, from: string): Promise<void> => {
    if (found.has(name) || name.startsWith("@types/")) return;
    const folder = await findPackage(name, from);
    const read = JSON.parse(await readFile(`${folder}/package.json`, "utf8")) as PackageJson;
    found.set(name, {
      name,
      version: read.version,
      licence: read.license ?? "",
      source: sourceOf(read),
      text: await licenceText(name, folder),
    });
    for (const dependency of Object.keys(read.dependencies ?? {})) await add(dependency, folder);
  };
  for (const name of await importedPackages()) await add(name, resolve("."));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the packages that a file of `src` imports for more than types. */
export async function importedPackages(): Promise<ReadonlySet<string>> {
  const files = (await readdir("src", { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"),
  );
  const names = new Set<string>();
  for (const file of files) {
    const code = await readFile(`src/${file}`, "utf8");
    for (const [, name = ""] of code.matchAll(PACKAGE_IMPORT)) names.add(name);
  }
  // JSX compiles to calls of it.
  return names.add("preact");
}

async function findPackage(name: string, from: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const inside = `${folder}/node_modules/${name}`;
    const isThere = await readFile(`${inside}/package.json`).then(Boolean, () => false);
    if (isThere) return inside;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

async function licenceText(name: string, folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} has no licence text: ${folder}`);
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, "utf8")));
  return texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
}

function sourceOf({ repository }: PackageJson): string {
  const url = typeof repository === "string" ? repository : (repository?.url ?? "");
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1];
  return short ? `https://github.com/${short}` : url.replace(/^git\+|\.git$/g, "").replace(/^git:/, "https:");
}
