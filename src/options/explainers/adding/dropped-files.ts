import { MOST_FILES, OF_THE_SYSTEM } from "../../../library/unpack-zip.ts";

/** What a reader chooses or drops: files, and folders with everything in them. */
export type Chosen = File | FileSystemDirectoryEntry;

/** Told of what is wrong with a file or folder; the mistake begins with the field it is about. */
type Refuse = (path: string, mistake: string) => void;

/** Folders within folders; how many files there may be, the folders counted in, is as for a zip. */
const MOST_DEEP = 10;

/** The files and folders that are dropped; to be asked while the drop is handled, as browsers forget them after that. */
export function takeDropped(data: DataTransfer | null): readonly Chosen[] {
  return [...(data?.items ?? [])].flatMap((item): Chosen | readonly Chosen[] => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : (item.getAsFile() ?? []);
  });
}

/**
 * List the files that were chosen, and in the place of each folder all that are in it, named by their paths from the folder on.
 *
 * A folder with too many files is refused as a whole; what cannot be read, or lies too deep, by itself.
 *
 * @param signal - Cancels: what comes back then is not all.
 */
export async function listFiles(
  chosen: readonly Chosen[],
  refuse: Refuse,
  signal: AbortSignal,
): Promise<readonly File[]> {
  const files: File[] = [];
  for (const one of chosen) {
    if (one instanceof File) files.push(one);
    else
      for (const entry of await listFolder(one, refuse, signal)) {
        const file = await openFile(entry, refuse);
        if (signal.aborted) return files;
        if (file) files.push(file);
      }
  }
  return files;
}

/** The files in a folder and in those within it, in the order of their paths. */
async function listFolder(
  folder: FileSystemDirectoryEntry,
  refuse: Refuse,
  signal: AbortSignal,
): Promise<readonly FileSystemFileEntry[]> {
  const files: FileSystemFileEntry[] = [];
  let count = 0;
  let level = [folder];
  for (let depth = 1; level.length > 0 && depth <= MOST_DEEP; depth += 1) {
    const next: FileSystemDirectoryEntry[] = [];
    for (const one of level) {
      const inside = await listEntries(one, MOST_FILES - count, refuse);
      if (signal.aborted) return [];
      count += inside.length;
      if (count > MOST_FILES) {
        refuse(pathOf(folder), `folder: expected at most ${MOST_FILES} files`);
        return [];
      }
      files.push(...inside.filter(isFile));
      next.push(...inside.filter(isFolder));
    }
    level = next;
  }
  for (const one of level) refuse(pathOf(one), `folder: expected at most ${MOST_DEEP} folders inside each other`);
  if (files.length === 0) refuse(pathOf(folder), "folder: expected files in it, and it has none that can be read");
  return files.toSorted((a, b) => (a.fullPath < b.fullPath ? -1 : 1));
}

/**
 * What stands in a folder itself, without what systems add.
 *
 * @param enough - No more than this is asked for, and what the browser tells along with it.
 */
async function listEntries(
  folder: FileSystemDirectoryEntry,
  enough: number,
  refuse: Refuse,
): Promise<readonly FileSystemEntry[]> {
  const entries: FileSystemEntry[] = [];
  const reader = folder.createReader();
  try {
    // Browsers tell a part of them at a time, Chromium a hundred, and at the end none.
    for (let isMore = true; isMore && entries.length <= enough; ) {
      const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      entries.push(...some.filter(({ name }) => !OF_THE_SYSTEM.test(name)));
      isMore = some.length > 0;
    }
  } catch (error) {
    refuse(pathOf(folder), `folder: expected a folder that can be read (${whyNot(error)})`);
  }
  return entries;
}

/** A file named by its path; null when it cannot be read, which is told. */
async function openFile(entry: FileSystemFileEntry, refuse: Refuse): Promise<File | null> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return new File([file], pathOf(entry));
  } catch (error) {
    refuse(pathOf(entry), `file: expected a file that can be read (${whyNot(error)})`);
    return null;
  }
}

/** From what was dropped on. */
function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, "");
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What a browser says of something that was deleted or that it may not read. */
export function whyNot(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
