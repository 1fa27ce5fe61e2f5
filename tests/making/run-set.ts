import { makeFromCaptured, makeFromFile } from "../../scripts/capture/make-from-file.ts";
import { CaptureError } from "../../src/capture/capture-error.ts";
import { capturePlainText } from "../../src/capture/capture-text.ts";
import type { DraftChoices, MadeExplainer } from "../../src/capture/make-explainer.ts";
import { showDraft } from "../../src/capture/show-draft.ts";
import { type MadeParts, type PageCase, type PageScore, scorePage } from "./measure-pages.ts";
import { type StoryScore, type StoryText, scoreStory } from "./measure-stories.ts";
import type { MakingSet } from "./read-set.ts";

const NOTHING: MadeParts = {
  title: "",
  published: null,
  publisher: null,
  summary: "",
  keyPoints: [],
  sections: [],
  questions: [],
};

/** A page with its score, and how long it took in milliseconds. */
export type RunPage = {
  readonly page: PageCase & { readonly html: string };
  readonly score: PageScore;
  readonly time: number;
};

/** Make drafts of every page of a set and score them; a page that nothing can be made of gives nothing. */
export async function runPages({ folder, pages }: Pick<MakingSet, "folder" | "pages">): Promise<readonly RunPage[]> {
  const runs: RunPage[] = [];
  for (const page of pages) {
    const start = performance.now();
    const made = await makeFromFile(`${folder}/${page.file}`, page.url).catch((error: unknown) => {
      if (error instanceof CaptureError) return null;
      throw error;
    });
    const time = performance.now() - start;
    runs.push({ page, score: scorePage(page, made ? showDraft(made.captured, made.made) : NOTHING), time });
  }
  return runs;
}

/** A story with the explainer made of its first text, and how it does with pages that say their day and without. */
export type RunStory = {
  readonly made: MadeExplainer;
  readonly dated: StoryScore;
  readonly undated: StoryScore;
};

/**
 * Make the explainer of every story of a set and spot it in the story's other texts.
 *
 * @param choose - What a reader chooses of a draft; nothing when left out.
 */
export function runStories(
  texts: readonly StoryText[],
  choose?: (made: MadeExplainer) => DraftChoices,
): readonly RunStory[] {
  return [...new Set(texts.map(({ story }) => story))].flatMap((story) => {
    const own = texts.filter((text) => text.story === story);
    const explainer = own.find(({ role }) => role === "explainer");
    if (!explainer) return [];
    const captured = capturePlainText(explainer.text, { address: null, language: explainer.lang });
    const published = /^\d{4}-\d{2}-\d{2}/.exec(explainer.date)?.[0] ?? null;
    const facts = { ...captured.facts, title: explainer.title, published };
    const draft = makeFromCaptured({ ...captured, facts });
    const made = choose ? makeFromCaptured({ ...captured, facts }, choose(draft)) : draft;
    return [{ made, dated: scoreStory(made.brief, own, true), undated: scoreStory(made.brief, own, false) }];
  });
}
