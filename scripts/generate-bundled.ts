import { mkdir, readFile, writeFile } from "node:fs/promises";
import { type BriefTexts, takeTexts } from "../src/briefs/brief-texts.ts";
import { compileGate } from "../src/gazetteer/compile-gate.ts";
import { compileGazetteer } from "../src/gazetteer/compile-gazetteer.ts";
import { readBriefs } from "./read-briefs.ts";

const FOLDER = "src/bundled";

/**
 * Write what the scripts need of the bundled briefs into `src/bundled`, which is never committed.
 *
 * Files whose content stays the same are left alone, so that a watching build does not start again.
 *
 * @throws When a brief has a mistake, naming file, line and field.
 */
export async function generate(): Promise<void> {
  const briefs = await readBriefs((warning) => console.warn(warning));
  await mkdir(FOLDER, { recursive: true });
  const texts = briefs.map(takeTexts);
  await writeTable("bundled-briefs", "bundledBriefs", "readonly BriefTexts[]", "../briefs/brief-texts.ts", texts);
  await writeEachBrief(texts);
  const from = "../gazetteer/gazetteer-data.ts";
  await writeTable("gazetteer-data", "gazetteerData", "GazetteerData", from, compileGazetteer(briefs));
  await writeTable("gate-data", "gateData", "GateData", from, compileGate(briefs));
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

/** Write the briefs as texts of their own, so that who needs one of them parses one of them. */
async function writeEachBrief(briefs: readonly BriefTexts[]): Promise<void> {
  const lines = [
    'import type { BriefId } from "../briefs/brief.ts";',
    'import type { BriefTexts } from "../briefs/brief-texts.ts";',
    "",
    `const texts: Readonly<Record<BriefId, string>> = ${toEachText(briefs)};`,
    "",
    "/** The texts of one bundled brief; null when there is none of this id. */",
    "export function findBundledBrief(id: BriefId): BriefTexts | null {",
    "  return Object.hasOwn(texts, id) ? JSON.parse(texts[id] as string) : null;",
    "}",
    "",
  ];
  await writeWhenChanged(`${FOLDER}/find-bundled-brief.ts`, lines.join("\n"));
}

/**
 * Each brief's JSON by its id, as an expression.
 *
 * All in ASCII: browsers keep a string with one letter beyond Latin-1 in two bytes a letter, and read it in two thirds of the speed.
 * In single quotes, as JSON has so many double ones to escape. `npm run bench -- --part library` measures it with 1,000 briefs: most of the
 * time goes into reading strings, a third into going over so much script at all.
 */
export function toEachText(briefs: readonly BriefTexts[]): string {
  const toAscii = (json: string): string =>
    json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const quote = (json: string): string => `'${json.replace(/[\\']/g, "\\$&")}'`;
  const pairs = briefs.map((brief) => `${JSON.stringify(brief.id)}:${quote(toAscii(JSON.stringify(brief)))}`);
  return `{${pairs.join(",")}}`;
}

async function writeWhenChanged(path: string, text: string): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => null);
  if (present !== text) await writeFile(path, text);
}
