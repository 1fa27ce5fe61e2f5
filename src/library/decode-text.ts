import { BriefError } from "../brief-format/brief-error.ts";

/** No file has more bytes; see `LONGEST_FILE`. A letter takes up to three. */
export const MOST_BYTES = 6_000_000;

/**
 * Read the bytes of a text file, which must be UTF-8.
 *
 * A mark of byte order is kept, so that the text written in UTF-8 gives the same bytes.
 *
 * @param file - Its name, for what is thrown.
 * @throws BriefError when it is empty, too large, or in another encoding, naming the line.
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  const refuse = (expected: string, line = 1): never => {
    throw new BriefError([{ place: { file, line }, field: "file", expected }]);
  };
  if (bytes.length === 0) refuse("some text, and the file is empty");
  if (bytes.length > MOST_BYTES) refuse(`at most ${MOST_BYTES / 1_000_000} MB, not ${megabytes(bytes.length)}`);
  if (isUtf16(bytes)) refuse("text in UTF-8, not in UTF-16: save it again in UTF-8");
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { point, length } = readPoint(bytes, at);
    if (point < 0) refuse("text in UTF-8: save it again in that encoding", lineAt(bytes, at));
    at += length;
    if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    else units.push(point);
    if (units.length > 8_000) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  const text = parts.join("");
  if (text.includes("\0")) refuse("text, and here stand bytes that are none", lineAt(bytes, bytes.indexOf(0)));
  if (text.replace(/^\uFEFF/, "").trim() === "") refuse("some text, and the file is blank");
  return text;
}

/** A number of bytes in words. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A mark of byte order, or every second byte of the beginning a zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 4 && ((first === 0 && third === 0) || (second === 0 && fourth === 0));
}

/** The code point at an offset and the bytes it takes; -1 for what is no UTF-8 (RFC 3629: no surrogates, no longer forms). */
function readPoint(bytes: Uint8Array, at: number): { readonly point: number; readonly length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { point: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return { point: -1, length: 1 };
  let point = first & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return { point: -1, length: 1 };
    point = (point << 6) | (byte & 0x3f);
  }
  const isLonger = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
  const isNone = isLonger || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return { point: isNone ? -1 : point, length };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}
