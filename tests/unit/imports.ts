import { readdirSync, readFileSync } from "node:fs";

/** Source files by their path below `src`, e.g. `briefs/brief.ts`. */
export type Sources = Readonly<Record<string, string>>;

/** What one folder of `src` may do, as the guide's table of rooms says. */
export type RoomRule = {
  /** Folders it may import from, beside itself. */
  readonly imports: readonly string[];
  /** Folders it may import types from, and nothing that stays in the built code. */
  readonly importsTypes?: readonly string[];
  /** True when it may use the extension API, directly or through webextension-polyfill. */
  readonly extensionApi: boolean;
  /** True when it may import the path of a built file of another entry, with `?script&iife` or `?url&no-inline`. */
  readonly builtPaths?: boolean;
};

/** That files of one folder import from another: `typesOnly` when nothing of it stays in the built code. */
export type RoomImport = { readonly from: string; readonly to: string; readonly typesOnly: boolean };

type Import = { readonly from: string; readonly typeOnly: boolean };

/** The project's own source files, without declarations of types. */
export function readSources(): Sources {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
  return Object.fromEntries(code.map((file) => [file, readFileSync(`src/${file}`, "utf8")]));
}

/**
 * Find which folders import from which others, in the order of their names.
 *
 * The path of a built file, asked for with `?script&iife` or the like, is no import of what is in it.
 */
export function findRoomImports(sources: Sources): RoomImport[] {
  const found = new Map<string, RoomImport>();
  for (const [file, source] of Object.entries(sources)) {
    const from = roomOf(file);
    for (const { from: path, typeOnly } of findImports(withoutComments(source))) {
      const target = path.startsWith(".") && !path.includes("?") ? resolve(file, path) : "";
      const to = roomOf(target);
      if (target === "" || target.startsWith("outside") || !target.includes("/") || to === from) continue;
      const key = `${from} ${to}`;
      found.set(key, { from, to, typesOnly: typeOnly && (found.get(key)?.typesOnly ?? true) });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/**
 * Find every breach of the import table.
 *
 * Static, dynamic, type-only and side-effect imports count, as do `export … from` and the bundler's `?script` suffixes.
 *
 * @returns One sentence a breach, naming the file; empty when the table holds.
 */
export function findBreaches(sources: Sources, rules: Readonly<Record<string, RoomRule>>): string[] {
  return Object.entries(sources).flatMap(([file, source]) => {
    const room = roomOf(file);
    const rule = rules[room];
    if (!rule) return [`${file}: the folder "${room}" is not in the table`];
    const code = withoutComments(source);
    const breaches = findImports(code).flatMap((found) => breachOf(file, found, rule) ?? []);
    if (!rule.extensionApi && /\b(?:chrome|browser)\.[a-z]+\??\.[A-Za-z]+/.test(withoutStrings(code)))
      breaches.push(`${file}: ${room} may not use the extension API`);
    return breaches;
  });
}

/**
 * Find groups of files that import each other in a circle; imports of types count.
 *
 * @returns The files of each group, in alphabetical order and joined by commas.
 */
export function findCycles(sources: Sources): string[] {
  const targets = new Map(
    Object.entries(sources).map(([file, source]) => [
      file,
      findImports(withoutComments(source))
        .filter(({ from }) => from.startsWith("."))
        .map(({ from }) => resolve(file, from))
        .filter((target) => target in sources),
    ]),
  );
  const reached = new Map([...targets.keys()].map((file) => [file, reachableFrom(file, targets)]));
  const groups = new Set<string>();
  for (const [file, others] of reached) {
    if (!others.has(file)) continue;
    const group = [...others].filter((other) => reached.get(other)?.has(file));
    groups.add(group.sort().join(", "));
  }
  return [...groups];
}

function reachableFrom(file: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(targets.get(file) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(targets.get(next) ?? []));
  }
  return reached;
}

function breachOf(file: string, { from, typeOnly }: Import, rule: RoomRule): string | null {
  const room = roomOf(file);
  if (!from.startsWith(".")) {
    const speaksToBrowser = from === "webextension-polyfill";
    return speaksToBrowser && !rule.extensionApi ? `${file}: ${room} may not import ${from}` : null;
  }
  if (rule.builtPaths && /\?(?:script&iife|url&no-inline)$/.test(from)) return null;
  const target = roomOf(resolve(file, from));
  if (target === room || rule.imports.includes(target)) return null;
  if (typeOnly && rule.importsTypes?.includes(target)) return null;
  return `${file}: ${room} may not import ${typeOnly ? "types " : ""}from ${target} (${from})`;
}

function findImports(code: string): Import[] {
  const statements = code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s+)?["']([^"']+)["']/g);
  const calls = code.matchAll(/\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g);
  return [
    ...Array.from(statements, ([, type, from = ""]) => ({ from, typeOnly: type !== undefined })),
    ...Array.from(calls, ([, from = ""]) => ({ from, typeOnly: false })),
  ];
}

function roomOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "src";
}

function resolve(file: string, from: string): string {
  const base = new URL(`file:///src/${file}`);
  const path = new URL(from, base).pathname;
  return path.startsWith("/src/") ? path.slice("/src/".length) : `outside of src${path}`;
}

function withoutComments(source: string): string {
  return source.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    "$1",
  );
}

function withoutStrings(code: string): string {
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}
