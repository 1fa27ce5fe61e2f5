import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { StoryText } from "./measure-stories.ts";

/** One of the project's own stories, with the names that a reader would say are its own. */
export type OwnStory = {
  readonly story: string;
  readonly core: readonly string[];
  readonly texts: readonly StoryText[];
};

type Told = { readonly date: string; readonly title: string; readonly text: string };
type Written = {
  readonly story: string;
  readonly language: string;
  readonly core: readonly string[];
  readonly explainer: Told;
  readonly texts: readonly (Told & { readonly role: "on" | "near" })[];
};

/** The project's own stories, in the scheme of the set beside it. */
export function readOwnStories(): readonly OwnStory[] {
  const stories = parse(readFileSync("tests/making/own/stories.yaml", "utf8")) as readonly Written[];
  return stories.map(({ story, language, core, explainer, texts }) => ({
    story,
    core,
    texts: [{ ...explainer, role: "explainer" as const }, ...texts].map(({ role, date, title, text }, at) => ({
      ...{ story, role, date, title, lang: language, id: `${story}-${at}` },
      text: `${title}\n${text}`,
    })),
  }));
}

/** Texts about none of them. */
export function readOwnUnrelated(): readonly Pick<StoryText, "id" | "text" | "date">[] {
  const texts = parse(readFileSync("tests/making/own/unrelated.yaml", "utf8")) as readonly Omit<StoryText, "id">[];
  return texts.map(({ text, date }, at) => ({ id: `unrelated-${at + 1}`, text, date }));
}
