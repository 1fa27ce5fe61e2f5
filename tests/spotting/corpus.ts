import { existsSync, readFileSync } from "node:fs";

/** A real document: `on` the story, `near` it, naming its parties in `pass`ing, or `off`. */
export type CorpusDocument = {
  readonly id: string;
  readonly label: "on" | "near" | "pass" | "off";
  readonly lang: string;
  readonly date?: string;
  readonly text: string;
};

/** One labelled mention: right (1), wrong (0), right but on an unrelated page (U), arguable (D). */
export type CorpusMention = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly text: string;
  readonly gold: 1 | 0 | "U" | "D";
};

/** Documents and labels kept beside the project; null where they are not. */
export type Corpus = { readonly documents: readonly CorpusDocument[]; readonly mentions: readonly CorpusMention[] };

const FOLDER = "../shared/corpus";

export function readCorpus(folder = process.env.SIDELIGHT_CORPUS ?? FOLDER): Corpus | null {
  if (!existsSync(`${folder}/dev.jsonl`)) return null;
  return {
    documents: readLines<CorpusDocument>(`${folder}/dev.jsonl`),
    mentions: readLines<CorpusMention>(`${folder}/dev-mentions.jsonl`),
  };
}

function readLines<T>(path: string): readonly T[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}
