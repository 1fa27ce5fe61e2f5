import { type Candidate, type CandidateContext, readCandidates } from "../../../library/candidate.ts";
import type { GivenFile } from "../../../library/unpack-zip.ts";

/** What the worker is asked: to read some files that belong together. */
export type ImportJob = { readonly given: readonly GivenFile[]; readonly context: CandidateContext };

/** What it answers: each candidate as soon as it is read, then that it is done; or that it failed, which is a fault of ours. */
export type ImportAnswer = { readonly candidate: Candidate } | { readonly done: true } | { readonly failed: string };

// A worker, so that the page stays responsive whatever a file holds, and can give up on one that takes for ever.
addEventListener("message", ({ data }: MessageEvent<ImportJob>) => {
  const answer = (message: ImportAnswer): void => postMessage(message);
  try {
    for (const candidate of readCandidates(data.given, data.context)) answer({ candidate });
    answer({ done: true });
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) });
  }
});
