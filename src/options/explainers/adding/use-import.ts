import { useEffect, useRef, useState } from "preact/hooks";
import { countText, text } from "../../../browser/interface-text.ts";
import type { Candidate, GoodCandidate } from "../../../library/candidate.ts";
import type { LibraryActions } from "../library-actions.ts";
import type { Chosen } from "./dropped-files.ts";
import type { ImportListener, ImportProgress } from "./import-files.ts";

/** What an import found and does, and what the reader can do with it. */
type Import = {
  /** In the order in which they were found. */
  readonly candidates: readonly Candidate[];
  /** Null when nothing is being read. */
  readonly reading: ImportProgress | null;
  /** Null when nothing is being added. */
  readonly adding: ImportProgress | null;
  readonly said: { readonly error?: string | undefined; readonly done?: string | undefined };
  readonly add: () => Promise<void>;
  /** Stop, and show nothing of it any more; what was added until then stays, and is said. */
  readonly cancel: () => void;
  /** Put another candidate in the place of one. */
  readonly replace: (candidate: Candidate, next: Candidate) => void;
};

/**
 * Look at files, and add what is in them when the reader wants that.
 *
 * @param files - Looked at anew whenever it is another list; an empty one changes nothing.
 */
export function useImport(files: readonly Chosen[], actions: LibraryActions): Import {
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const [reading, setReading] = useState<ImportProgress | null>(null);
  const [adding, setAdding] = useState<ImportProgress | null>(null);
  const [said, setSaid] = useState<Import["said"]>({});
  /** Everything that is found, in its order, as the reader changed it; another list for other files. */
  const found = useRef<Candidate[]>([]);
  const reader = useRef<AbortController | null>(null);
  const adder = useRef<AbortController | null>(null);

  const show = (): void => setCandidates(keepFirst(found.current));
  const begin = (list: readonly Candidate[]): void => {
    found.current = [...list];
    show();
  };

  const look = async (): Promise<void> => {
    reader.current?.abort();
    reader.current = new AbortController();
    const { signal } = reader.current;
    setSaid({});
    begin([]);
    setReading({ done: 0, total: files.length });
    const listener: ImportListener = {
      onCandidate: (candidate) => {
        if (signal.aborted) return;
        found.current.push(candidate);
        // Drawn anew for each of a thousand, the list would take most of the time.
        if (found.current.length < 20 || found.current.length % 100 === 0) show();
      },
      onProgress: (now) => {
        if (!signal.aborted) setReading(now);
      },
    };
    try {
      await actions.onLook(files, listener, signal);
    } catch (error) {
      if (!signal.aborted) setSaid((now) => ({ ...now, error: describeFailure(error) }));
    }
    if (signal.aborted) return;
    show();
    setReading(null);
  };

  useEffect(() => {
    if (files.length > 0) void look();
  }, [files]);
  useEffect(() => () => reader.current?.abort(), []);

  const add = async (): Promise<void> => {
    // A second press may come before the button is drawn as one that cannot be pressed.
    if (adder.current) return;
    adder.current = new AbortController();
    const list = found.current;
    const wanted = candidates.filter(isGood);
    let done = 0;
    const onAdded = (count: number): void => {
      done = count;
      setAdding({ done, total: wanted.length });
    };
    setSaid({});
    onAdded(0);
    const error = await actions.onAdd(wanted, onAdded, adder.current.signal).then(() => undefined, describeFailure);
    adder.current = null;
    setAdding(null);
    const added = new Set<Candidate>(wanted.slice(0, done));
    if (found.current === list) begin(error ? keepFirst(list).filter((one) => !added.has(one)) : []);
    setSaid((now) => ({ error: error ?? now.error, done: done > 0 ? countText("optionsAddDone", done) : undefined }));
  };

  const cancel = (): void => {
    reader.current?.abort();
    adder.current?.abort();
    setReading(null);
    begin([]);
  };

  const replace = (candidate: Candidate, next: Candidate): void => {
    const at = found.current.indexOf(candidate);
    if (at >= 0) found.current[at] = next;
    show();
  };

  return { candidates, reading, adding, said, add, cancel, replace };
}

/** Whether it can be added. */
export function isGood(candidate: Candidate): candidate is GoodCandidate {
  return candidate.kind !== "bad";
}

function describeFailure(error: unknown): string {
  const isFull = error instanceof Error && error.name === "LibraryFullError";
  return isFull
    ? text("optionsAddFull")
    : text("optionsAddFailed", error instanceof Error ? error.message : String(error));
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
