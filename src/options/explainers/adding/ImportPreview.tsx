import { useMemo } from "preact/hooks";
import { countText, text } from "../../../browser/interface-text.ts";
import type { OfferPlace } from "../../../browser/storage/offer-store.ts";
import type { Candidate } from "../../../library/candidate.ts";
import type { LibraryProps } from "../library-actions.ts";
import { CandidateView } from "./CandidateView.tsx";
import type { Chosen } from "./dropped-files.ts";
import { isGood, useImport } from "./use-import.ts";

type ImportPreviewProps = Omit<LibraryProps, "offered"> & {
  /** Looked at anew whenever it is another list; nothing is shown of an empty one. */
  readonly files: readonly Chosen[];
  /** Where a page offered them; absent when none did. */
  readonly from?: OfferPlace | undefined;
};

/** What stands in files, before anything of it is kept, and what adds it. */
export function ImportPreview({ files, from, library, actions }: ImportPreviewProps) {
  const { candidates, reading, adding, said, add, cancel, replace } = useImport(files, actions);
  const good = candidates.filter(isGood);
  const bar = adding ?? reading;
  // Not drawn anew for each of a thousand files that are read.
  const views = useMemo(
    () =>
      chooseShown(candidates).map(({ candidate, at }) => (
        <CandidateView
          key={`${candidate.file} ${at}`}
          candidate={candidate}
          from={from}
          library={library}
          actions={actions}
          onReplace={(next) => replace(candidate, next)}
        />
      )),
    [candidates, from, library, actions],
  );

  return (
    <>
      {bar && (
        <p class="row">
          <progress max={Math.max(1, bar.total)} value={bar.done} aria-label={text("optionsAddTitle")} />
          {reading && <span>{text("optionsAddReading", reading.done, reading.total)}</span>}
        </p>
      )}
      {/* As soon as one is added it would be compared with itself. */}
      {candidates.length > 0 && !adding && (
        <ul class="candidates" aria-label={text("optionsAddFound")}>
          {views}
        </ul>
      )}
      {good.length > MOST_SHOWN && !adding && (
        <p class="soft">{countText("optionsAddMore", good.length - MOST_SHOWN)}</p>
      )}
      {(bar || candidates.length > 0) && (
        <p class="row">
          {!reading && good.length > 0 && (
            <button type="button" class="main" disabled={adding !== null} onClick={() => void add()}>
              {countText("optionsAddThese", good.length)}
            </button>
          )}
          <button type="button" onClick={cancel}>
            {text("optionsAddCancel")}
          </button>
        </p>
      )}
      <p class="error" role="alert">
        {said.error}
      </p>
      <p role="status">{adding ? text("optionsAddAdding", adding.done, adding.total) : said.done}</p>
    </>
  );
}

/** More are added as well, but not looked at one by one. */
const MOST_SHOWN = 50;

/** What is looked at one by one, each with its place among all: every file that cannot be added, and the first of the others. */
function chooseShown(
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly at: number }[] {
  const first = new Set<Candidate>(candidates.filter(isGood).slice(0, MOST_SHOWN));
  const all = candidates.map((candidate, at) => ({ candidate, at }));
  return all.filter(({ candidate }) => !isGood(candidate) || first.has(candidate));
}
