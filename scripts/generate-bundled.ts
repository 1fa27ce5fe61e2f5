import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import type { Brief } from "../src/briefs/brief.ts";
import { type BriefTexts, languagesOf, textsIn } from "../src/briefs/brief-texts.ts";
import { compileGate } from "../src/gazetteer/compile/compile-gate.ts";
import { compileGazetteer } from "../src/gazetteer/compile/compile-gazetteer.ts";
import { compileStoryGate } from "../src/gazetteer/compile/compile-story-gate.ts";
import { withoutCyrillic } from "../src/gazetteer/cyrillic.ts";
import type { GazetteerData } from "../src/gazetteer/gazetteer-data.ts";
import { readBriefs } from "./read-briefs.ts";

const FOLDER = "src/bundled";

/** The tables that drafts are made with. */
const LEXICONS = "assets/capture";

/**
 * Write what the scripts need of the bundled briefs, and the tables for making drafts, into `src/bundled`, which is never committed.
 *
 * Files whose content stays the same are left alone, so that a watching build does not start again.
 *
 * @param given - Briefs to write instead of the bundled ones.
 * @throws When a brief has a mistake, naming file, line and field.
 */
export async function generate(given?: readonly Brief[]): Promise<void> {
  const briefs = given ?? (await readBriefs((warning) => console.warn(warning)));
  await mkdir(FOLDER, { recursive: true });
  await writeTexts(briefs);
  const from = "../gazetteer/gazetteer-data.ts";
  await writeTables(briefs);
  await writeDays(briefs);
  const gates = briefs.map((brief) => ({ id: brief.id, gate: compileStoryGate(brief) }));
  await writeTable("bundled-gates", "bundledGates", "readonly GatedStory[]", "../gazetteer/story-index.ts", gates);
  await writeTable("gate-data", "gateData", "GateData", from, compileGate(briefs));
  await writeLexicons();
}

/** Write which day each brief describes. */
async function writeDays(briefs: readonly Brief[]): Promise<void> {
  const days = Object.fromEntries(briefs.map(({ id, asOf }) => [id, asOf]));
  const lines = [
    'import type { BriefId } from "../briefs/brief.ts";',
    "",
    "/** The day that each bundled brief describes. */",
    `export const bundledDays: Readonly<Record<BriefId, string>> = ${JSON.stringify(days)};`,
    "",
  ];
  await writeWhenChanged(`${FOLDER}/bundled-days.ts`, lines.join("\n"));
}

/** Write the tables for making drafts as modules, each language's words as one that is loaded when it is needed: our pages may not fetch. */
async function writeLexicons(): Promise<void> {
  await mkdir(`${FOLDER}/words`, { recursive: true });
  const languages = (await readdir(`${LEXICONS}/words`)).map((file) => file.replace(/\.txt$/, "")).sort();
  for (const language of languages) {
    const words = await readFile(`${LEXICONS}/words/${language}.txt`, "utf8");
    await writeWhenChanged(`${FOLDER}/words/${language}.ts`, `export const words = ${JSON.stringify(words)};\n`);
  }
  const read = async (name: string): Promise<string> =>
    JSON.stringify(await readFile(`${LEXICONS}/${name}.txt`, "utf8"));
  const lines = [
    "export const nameLists = {",
    `  everywhere: ${await read("names-everywhere")},`,
    `  common: ${await read("names-common")},`,
    `  adjectives: ${await read("names-adjectives")},`,
    `  firstNames: ${await read("first-names")},`,
    "};",
    "",
    "/** Loads the common words of each language, the commonest first. */",
    "export const commonWords: Readonly<Record<string, () => Promise<string>>> = {",
    ...languages.map((tag) => `  ${tag}: async () => (await import("./words/${tag}.ts")).words,`),
    "};",
    "",
  ];
  await writeWhenChanged(`${FOLDER}/lexicons.ts`, lines.join("\n"));
}

/** Write one value as a module. As a JSON string, because browsers parse that faster than an object literal. */
async function writeTable(file: string, name: string, type: string, from: string, value: unknown): Promise<void> {
  const typeName = type.replace(/^readonly |\[\]$/g, "");
  const lines = [
    `import type { ${typeName} } from "${from}";`,
    "",
    `export const ${name}: ${type} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
    "",
  ];
  await writeWhenChanged(`${FOLDER}/${file}.ts`, lines.join("\n"));
}

/** Write the briefs' texts in all their languages, each as a text of its own: who needs one of them parses one of them. */
async function writeTexts(briefs: readonly Brief[]): Promise<void> {
  const languages = Object.fromEntries(briefs.map((brief) => [brief.id, languagesOf(brief)]));
  const texts = briefs.flatMap((brief) => languagesOf(brief).map((tag) => textsIn(tag, brief, briefs)));
  const lines = [
    'import type { BriefShelf } from "../briefs/brief-shelf.ts";',
    "",
    "export const bundledBriefs: BriefShelf = {",
    `  languages: ${JSON.stringify(languages)},`,
    `  texts: ${toEachText(texts)},`,
    "};",
    "",
  ];
  await writeWhenChanged(`${FOLDER}/bundled-briefs.ts`, lines.join("\n"));
}

/**
 * Write tables as texts of their own: the background hands them on to pages as they are. Briefs of one series have theirs together, as
 * they share nearly all of their forms, and pages that name one of them name the others.
 */
async function writeTables(briefs: readonly Brief[]): Promise<void> {
  const places = Object.fromEntries(briefs.map(({ id, series }) => [id, series ? `series ${series.id}` : id]));
  const all = [...new Set(Object.values(places))].map((place): [place: string, tables: GazetteerData] => [
    place,
    compileGazetteer(briefs.filter(({ id }) => places[id] === place)),
  ]);
  const most = all.map(([place, tables]): [string, string] => [place, JSON.stringify(withoutCyrillic(tables))]);
  const rest = all.flatMap(([place, { cyrillic }]): [string, string][] =>
    cyrillic ? [[place, JSON.stringify(cyrillic)]] : [],
  );
  const lines = [
    'import type { BriefId } from "../briefs/brief.ts";',
    "",
    `const tables: Readonly<Record<string, string>> = ${toTextById(most)};`,
    "",
    `const cyrillic: Readonly<Record<string, string>> = ${toTextById(rest)};`,
    "",
    `const places: Readonly<Record<BriefId, string>> = ${JSON.stringify(places)};`,
    "",
    "/**",
    " * The tables of one bundled brief, and of the others of its series, as the JSON of `GazetteerData`; null when there is none of this id.",
    " *",
    " * @param isCyrillic - Whether with what begins with Cyrillic letters.",
    " */",
    "export function findBundledTables(id: BriefId, isCyrillic: boolean): string | null {",
    "  if (!Object.hasOwn(places, id)) return null;",
    "  const place = places[id] as string;",
    "  const most = tables[place] as string;",
    "  const rest = isCyrillic ? cyrillic[place] : undefined;",
    `  return rest === undefined ? most : most.slice(0, -1) + ',"cyrillic":' + rest + "}";`,
    "}",
    "",
    "/** The ids of all bundled briefs, in alphabetical order. */",
    "export const BUNDLED: readonly BriefId[] = Object.keys(places);",
    "",
  ];
  await writeWhenChanged(`${FOLDER}/bundled-tables.ts`, lines.join("\n"));
}

/**
 * The JSON of each brief in each language by both, e.g. `harbour-bridge/en`, as an expression.
 *
 * All in ASCII: browsers keep a string with one letter beyond Latin-1 in two bytes a letter, and read it in two thirds of the speed.
 * In single quotes, as JSON has so many double ones to escape. `npm run bench -- --part library` measures it with 1,000 briefs: most of the
 * time goes into reading strings, a third into going over so much script at all.
 */
export function toEachText(briefs: readonly BriefTexts[]): string {
  return toTextById(briefs.map((brief) => [`${brief.id}/${brief.language}`, JSON.stringify(brief)]));
}

/** Texts by their names, as an expression; see {@link toEachText}. */
function toTextById(texts: readonly (readonly [name: string, text: string])[]): string {
  const toAscii = (json: string): string =>
    json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const quote = (json: string): string => `'${json.replace(/[\\']/g, "\\$&")}'`;
  const pairs = texts.map(([name, text]) => `${JSON.stringify(name)}:${quote(toAscii(text))}`);
  return `{${pairs.join(",")}}`;
}

async function writeWhenChanged(path: string, text: string): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => null);
  if (present !== text) await writeFile(path, text);
}
