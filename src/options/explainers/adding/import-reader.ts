import type { Candidate } from "../../../library/candidate.ts";
import type { ImportAnswer, ImportJob } from "./import-worker.ts";

/** A file that says nothing for this long, in milliseconds, is given up: those of good faith take a few for each explainer. */
const PATIENCE = 20_000;

/** Reads files in a worker, one job after the other. */
export type ImportReader = {
  /**
   * @param onCandidate - Told of each explainer as soon as it is read.
   * @param signal - Ends it: nothing more is told then.
   * @returns False when the worker has said nothing for 20 seconds and was given up.
   * @throws When reading itself fails.
   */
  readonly read: (job: ImportJob, onCandidate: (candidate: Candidate) => void, signal: AbortSignal) => Promise<boolean>;
  /** Nothing more is to be read. */
  readonly close: () => void;
};

/** One worker for as many jobs as it survives: to start one takes longer than to read an explainer. */
export function createImportReader(): ImportReader {
  let worker: Worker | null = null;
  const close = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    close,
    async read(job, onCandidate, signal) {
      worker ??= new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
      const listening = new AbortController();
      try {
        const isDone = await work(worker, job, onCandidate, signal, listening.signal);
        // It may go on with a file that nobody waits for.
        if (!isDone || signal.aborted) close();
        return isDone;
      } catch (error) {
        close();
        throw error;
      } finally {
        listening.abort();
      }
    },
  };
}

function work(
  worker: Worker,
  job: ImportJob,
  onCandidate: (candidate: Candidate) => void,
  ended: AbortSignal,
  listening: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waitOn = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(false), PATIENCE);
    };
    waitOn();
    const onMessage = ({ data }: MessageEvent<ImportAnswer>): void => {
      waitOn();
      if ("candidate" in data) onCandidate(data.candidate);
      else if ("failed" in data) reject(new Error(data.failed));
      else resolve(true);
    };
    const onError = ({ message }: ErrorEvent): void => reject(new Error(message || "the worker did not start"));
    worker.addEventListener("message", onMessage, { signal: listening });
    worker.addEventListener("error", onError, { signal: listening });
    ended.addEventListener("abort", () => resolve(true), { signal: listening });
    listening.addEventListener("abort", () => clearTimeout(timer));
    worker.postMessage(job);
  });
}
