import { existsSync, readFileSync } from "node:fs";
import type { PageCase } from "./measure-pages.ts";
import type { StoryText } from "./measure-stories.ts";

/** A page of a set, and where its file is. */
export type SetPage = PageCase & { readonly file: string; readonly url: string; readonly html: string };

/** Pages and stories with what should be made of them. */
export type MakingSet = {
  /** The folder that `file`s of pages stand in. */
  readonly folder: string;
  readonly pages: readonly SetPage[];
  readonly stories: readonly StoryText[];
  /** Texts about none of the stories. */
  readonly unrelated: readonly Pick<StoryText, "id" | "text" | "date">[];
};

const FOLDER = "../shared/explainers";

/** The set kept beside the project, or in the folder that SIDELIGHT_EXPLAINERS names; null where there is none. */
export function readMakingSet(folder = process.env.SIDELIGHT_EXPLAINERS ?? FOLDER): MakingSet | null {
  if (!existsSync(`${folder}/pages.jsonl`)) return null;
  return {
    folder,
    pages: readLines<SetPage>(`${folder}/pages.jsonl`),
    stories: readLines<StoryText>(`${folder}/stories.jsonl`),
    unrelated: readLines<StoryText>(`${folder}/unrelated.jsonl`),
  };
}

function readLines<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}
