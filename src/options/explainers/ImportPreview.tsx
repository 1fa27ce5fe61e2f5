import { useEffect, useRef, useState } from "preact/hooks";
import { countText, text } from "../../browser/interface-text.ts";
import type { Candidate, GoodCandidate } from "../../library/candidate.ts";
import { CandidateView } from "./CandidateView.tsx";
import type { Chosen } from "./dropped-files.ts";
import type { ImportListener, ImportProgress } from "./import-files.ts";
import type { LibraryProps } from "./library-actions.ts";

type ImportPreviewProps = Omit<LibraryProps, "offered"> & {
  /** Looked at anew whenever it is another list; nothing is shown of an empty one. */
  readonly files: readonly Chosen[];
};

/** What stands in files, before anything of it is kept, and what adds it. */
export function ImportPreview({ files, library, actions }: ImportPreviewProps) {
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [said, setSaid] = useState<{ readonly error?: string; readonly done?: string }>({});
  /** Everything that is found, in its order, as the reader changed it. */
  const found = useRef<Candidate[]>([]);
  const running = useRef<AbortController | null>(null);
  const good = candidates.filter((one): one is GoodCandidate => one.kind !== "bad");

  const show = (): void => setCandidates(keepFirst(found.current));

  const look = async (): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setSaid({});
    setCandidates([]);
    setProgress({ done: 0, total: files.length });
    found.current = [];
    const listener: ImportListener = {
      onCandidate: (candidate) => {
        if (signal.aborted) return;
        found.current.push(candidate);
        // Drawn anew for each of a thousand, the list would take most of the time.
        if (found.current.length < 20 || found.current.length % 100 === 0) show();
      },
      onProgress: (now) => {
        if (!signal.aborted) setProgress(now);
      },
    };
    try {
      await actions.onLook(files, listener, signal);
    } catch (error) {
      if (!signal.aborted)
        setSaid({ error: text("optionsAddFailed", error instanceof Error ? error.message : String(error)) });
    }
    if (signal.aborted) return;
    show();
    setProgress(null);
  };

  useEffect(() => {
    if (files.length > 0) void look();
  }, [files]);
  useEffect(() => () => running.current?.abort(), []);

  const add = async (): Promise<void> => {
    try {
      await actions.onAdd(good);
      setCandidates([]);
      setSaid({ done: countText("optionsAddDone", good.length) });
    } catch (error) {
      const isFull = error instanceof Error && error.name === "LibraryFullError";
      setSaid({ error: isFull ? text("optionsAddFull") : text("optionsAddFailed", String(error)) });
    }
  };

  const replace = (candidate: Candidate, next: Candidate): void => {
    found.current = found.current.map((one) => (one === candidate ? next : one));
    show();
  };

  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setCandidates([]);
    setProgress(null);
  };

  return (
    <>
      {progress && (
        <p class="row">
          <progress max={Math.max(1, progress.total)} value={progress.done} aria-label={text("optionsAddTitle")} />
          <span>{text("optionsAddReading", progress.done, progress.total)}</span>
        </p>
      )}
      {candidates.length > 0 && (
        <ul class="candidates" aria-label={text("optionsAddFound")}>
          {chooseShown(candidates).map(({ candidate, at }) => (
            <CandidateView
              key={`${candidate.file} ${at}`}
              candidate={candidate}
              library={library}
              actions={actions}
              onReplace={(next) => replace(candidate, next)}
            />
          ))}
        </ul>
      )}
      {good.length > MOST_SHOWN && <p class="soft">{countText("optionsAddMore", good.length - MOST_SHOWN)}</p>}
      {(progress || candidates.length > 0) && (
        <p class="row">
          {!progress && good.length > 0 && (
            <button type="button" class="main" onClick={() => void add()}>
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
      <p role="status">{said.done}</p>
    </>
  );
}

/** More are added as well, but not looked at one by one. */
const MOST_SHOWN = 50;

/** What is looked at one by one, each with its place among all: every file that cannot be added, and the first of the others. */
function chooseShown(
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly at: number }[] {
  const first = new Set(candidates.filter(({ kind }) => kind !== "bad").slice(0, MOST_SHOWN));
  const all = candidates.map((candidate, at) => ({ candidate, at }));
  return all.filter(({ candidate }) => candidate.kind === "bad" || first.has(candidate));
}

/** Of two explainers of one id the first is kept, and the other told of. */
function keepFirst(found: readonly Candidate[]): readonly Candidate[] {
  const files = new Map<string, string>();
  return found.map((candidate) => {
    if (candidate.kind === "bad") return candidate;
    const { id } = candidate.entry;
    const other = files.get(id);
    if (other === undefined) files.set(id, candidate.file);
    if (other === undefined) return candidate;
    const mistakes = [`${candidate.file}:1: id: expected an id of its own: "${id}" is that of ${other}`];
    return { kind: "bad", file: candidate.file, mistakes, newer: false };
  });
}
