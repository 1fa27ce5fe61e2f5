/** How far into a page its encoding may be declared, in bytes: as far as browsers look (HTML standard, "prescan"). */
const PRESCAN = 1024;

/** The text of a page's bytes: by its mark of byte order, else as it declares, else UTF-8, else Windows' Latin. */
export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN * 2));
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
  for (const encoding of [declared, "utf-8"]) {
    const text = encoding && tryDecoding(bytes, encoding);
    if (text !== undefined && text !== "") return text as string;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Undefined for an encoding nobody knows, and for bytes that are not in it. */
function tryDecoding(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}
