import type { Candidate } from "../gazetteer/candidate.ts";

/** Whether a veto of the candidate's own entity overlaps what would be marked. */
export function isVetoed(candidate: Candidate, others: readonly Candidate[]): boolean {
  return others.some(
    ({ meaning, phraseStart, phraseEnd }) =>
      meaning.role === "veto" &&
      meaning.name === candidate.meaning.name &&
      meaning.brief === candidate.meaning.brief &&
      phraseStart < candidate.end &&
      candidate.start < phraseEnd,
  );
}
