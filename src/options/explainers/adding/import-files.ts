import type { Candidate, CandidateContext } from "../../../library/candidate.ts";
import { type GivenFile, MOST_ZIP_BYTES } from "../../../library/unpack-zip.ts";
import { type Chosen, listFiles, whyNot } from "./dropped-files.ts";
import { createImportReader, type ImportReader } from "./import-reader.ts";
import { tellInOrder } from "./tell-in-order.ts";

/** How far an import is. */
export type ImportProgress = { readonly done: number; readonly total: number };

/** Who is told of an import. */
export type ImportListener = {
  readonly onCandidate: (candidate: Candidate) => void;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** As many files are read at once, each by a worker; more would leave a small machine nothing for the page. */
const LANES = 2;

/**
 * Read files and folders that the reader chose, and tell of every explainer in them, in their order; nothing is kept.
 *
 * One that cannot be read is told of as a bad candidate, and costs none of the others.
 *
 * @param signal - Cancels: nothing more is told then.
 */
export async function importFiles(
  chosen: readonly Chosen[],
  context: CandidateContext,
  { onCandidate, onProgress }: ImportListener,
  signal: AbortSignal,
): Promise<void> {
  const tell = (candidate: Candidate): void => {
    if (!signal.aborted) onCandidate(candidate);
  };
  const files = await listFiles(chosen, (path, mistake) => tell(toBad(path, mistake)), signal);
  const groups = groupFiles(files);
  const order = tellInOrder(tell);
  const waiting = groups.entries();
  let done = 0;
  const showProgress = (): void => {
    if (!signal.aborted) onProgress({ done, total: groups.length });
  };
  const runLane = async (): Promise<void> => {
    const reader = createImportReader();
    try {
      for (const [place, group] of waiting) {
        if (signal.aborted) return;
        await readGroup(group, reader, context, (candidate) => order.tell(place, candidate), signal);
        order.close(place);
        done++;
        showProgress();
      }
    } finally {
      reader.close();
    }
  };
  showProgress();
  await Promise.all(Array.from({ length: Math.min(LANES, groups.length) }, runLane));
}

/** Read files that belong together, and tell of what is in them, or why it cannot be read. */
async function readGroup(
  group: readonly File[],
  reader: ImportReader,
  context: CandidateContext,
  tell: (candidate: Candidate) => void,
  signal: AbortSignal,
): Promise<void> {
  const given = await readFiles(group, tell);
  const [first] = given;
  // Reading from a disk may take a while.
  if (signal.aborted || !first) return;
  try {
    if (!(await reader.read({ given, context }, tell, signal)))
      tell(toBad(first.name, "file: expected a text that can be read in 20 seconds"));
  } catch (error) {
    tell(toUnreadable(first.name, error));
  }
}

/** Files that are parts of one explainer stay together: `brief.md`, its translations and `entities.yaml` in one folder. */
function groupFiles(files: readonly File[]): readonly (readonly File[])[] {
  const groups = new Map<string, File[]>();
  files.forEach((file, at) => {
    const path = pathOf(file);
    const isPart = /(?:^|\/)(?:brief(?:\.[\w-]+)?\.md|entities\.yaml)$/.test(path);
    const key = isPart ? `folder ${path.slice(0, path.lastIndexOf("/") + 1)}` : `file ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  });
  return [...groups.values()];
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/** Files that belong together; none when one of them is too large or cannot be read, which is told. */
async function readFiles(group: readonly File[], onBad: (candidate: Candidate) => void): Promise<readonly GivenFile[]> {
  const given: GivenFile[] = [];
  for (const file of group) {
    const name = pathOf(file);
    if (file.size > MOST_ZIP_BYTES) onBad(toBad(name, `file: expected at most ${MOST_ZIP_BYTES / 1_000_000} MB`));
    else
      try {
        given.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch (error) {
        onBad(toUnreadable(name, error));
      }
  }
  return given.length === group.length ? given : [];
}

function toBad(file: string, mistake: string): Candidate {
  return { kind: "bad", file, mistakes: [`${file}:1: ${mistake}`], newer: false };
}

/** For a file that was deleted, may not be read, or at which reading itself fails. */
function toUnreadable(file: string, error: unknown): Candidate {
  return toBad(file, `file: expected a file that can be read (${whyNot(error)})`);
}
