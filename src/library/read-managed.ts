import { BriefError } from "../brief-format/brief-error.ts";
import { toId } from "../brief-format/made-ids.ts";
import type { BriefFiles } from "../brief-format/parse/parse-brief.ts";
import type { BriefId } from "../briefs/brief.ts";
import { type CandidateContext, type GoodCandidate, readExplainer } from "./candidate.ts";

/** The explainers of a policy, read. */
export type ManagedExplainers = {
  readonly good: readonly GoodCandidate[];
  /** What cannot be read, by its place in the policy, e.g. `explainers.0`. */
  readonly problems: readonly { readonly place: string; readonly found: string }[];
};

/**
 * Read the explainers that a policy brings as texts. One that is bad, or whose id another has, costs only itself.
 *
 * @param own - Ids of the reader's own explainers: none of these is replaced.
 */
export function readManaged(
  texts: readonly string[],
  context: CandidateContext,
  own: readonly BriefId[],
): ManagedExplainers {
  const good: GoodCandidate[] = [];
  const problems: { place: string; found: string }[] = [];
  texts.forEach((text, at) => {
    const place = `explainers.${at}`;
    try {
      const candidate = readExplainer(toFiles(text, place), context);
      const isTaken = good.some(({ entry }) => entry.id === candidate.entry.id);
      if (isTaken) problems.push({ place, found: `${candidate.entry.id} is there twice` });
      else if (own.includes(candidate.entry.id))
        problems.push({ place, found: `${candidate.entry.id} is also the id of an explainer that was added here` });
      else good.push({ ...candidate, entry: { ...candidate.entry, managed: true } });
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      problems.push({ place, found: error.message.slice(0, 200) });
    }
  });
  return { good, problems };
}

function toFiles(text: string, path: string): BriefFiles {
  const id = toId(/^title:(.*)$/m.exec(text)?.[1] ?? "") || "explainer";
  return { id, words: { path, text } };
}
