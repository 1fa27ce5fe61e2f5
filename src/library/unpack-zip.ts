import { unzipSync } from "fflate";
import { BriefError } from "../brief-format/brief-error.ts";
import { MOST_BYTES, megabytes } from "./decode-text.ts";

/** A file of some bytes, under the name or path that the reader knows it by. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A zip of a thousand explainers has five million bytes. */
export const MOST_ZIP_BYTES = 50_000_000;
const MOST_UNPACKED = 200_000_000;
export const MOST_FILES = 10_000;

/** What systems put beside the reader's own files: a path, or a name alone. */
export const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)/;

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Unpack a zip, never more than fits: what each file will take is looked at first, and no file can take more than it said.
 *
 * @returns The files in the order of the zip, which for one of ours is the reader's, each named `ZIP/PATH`; folders and what systems add are left out.
 * @throws BriefError when it is broken, too large, or has a path that leads out of it.
 */
export function unpackZip({ name, bytes }: GivenFile): readonly GivenFile[] {
  const refuse = (expected: string, path = ""): never => {
    const file = path === "" ? name : `${name}/${path.slice(0, 200)}`;
    throw new BriefError([{ place: { file, line: 1 }, field: "zip", expected }]);
  };
  if (bytes.length > MOST_ZIP_BYTES) refuse(`at most ${megabytes(MOST_ZIP_BYTES)}, not ${megabytes(bytes.length)}`);
  let unpacked = 0;
  let count = 0;
  const isWanted = (path: string, size: number): boolean => {
    if (!isInside(path)) refuse("a path inside the zip", path);
    count += 1;
    if (count > MOST_FILES) refuse(`at most ${MOST_FILES} files`);
    if (path.endsWith("/") || OF_THE_SYSTEM.test(path)) return false;
    if (size > MOST_BYTES) refuse(`at most ${megabytes(MOST_BYTES)}, not ${megabytes(size)}`, path);
    unpacked += size;
    if (unpacked > MOST_UNPACKED) refuse(`at most ${megabytes(MOST_UNPACKED)} when unpacked`);
    return true;
  };
  const files = unpack(bytes, isWanted, refuse);
  return Object.entries(files).map(([path, content]) => ({ name: `${name}/${path}`, bytes: content }));
}

function unpack(
  bytes: Uint8Array,
  isWanted: (path: string, size: number) => boolean,
  refuse: (expected: string) => never,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize, size, compression }) => isWanted(name, compression === 0 ? size : originalSize),
    });
  } catch (error) {
    if (error instanceof BriefError) throw error;
    return refuse(`a zip that can be read (${error instanceof Error ? error.message : error})`);
  }
}

/** No way up or to the root, by slashes of either kind, and no name that every object has. */
function isInside(path: string): boolean {
  const steps = path.split(/[\\/]/);
  const leads = /^[\\/]|^[a-z]:/i.test(path) || steps.includes("..") || /\p{Cc}/u.test(path);
  return !leads && !(path in {});
}
