import type { AskingFrame } from "../../browser/answer-as-background.ts";
import type { FoundStories } from "../../messages/questions.ts";
import { getOuterEvidence } from "../share-evidence.ts";
import { loadStoryGates } from "./story-gates.ts";

/**
 * Look up which stories a frame may name.
 *
 * Everything it was asked about before comes with the question: the background may be stopped at any moment, and what stands on pages
 * is kept nowhere.
 */
export async function findStories(
  from: AskingFrame,
  pieces: string,
  known: string,
  hearsOuter: boolean,
): Promise<FoundStories> {
  const [gates, outer] = await Promise.all([loadStoryGates(), hearsOuter ? getOuterEvidence(from) : []]);
  const found = gates.index().find(
    `${known} ${pieces}`.split(" "),
    outer.map(({ story }) => story),
  );
  return { stories: found.stories, known: found.known.join(" ") };
}
