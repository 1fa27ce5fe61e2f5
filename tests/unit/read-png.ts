import { inflateSync } from "node:zlib";

/** A picture of 8 bits a channel with transparency, which is all that Sidelight's icons are. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly pixels: Uint8Array;
};

const CHANNELS = 4;

/**
 * Read a PNG that is not interlaced.
 *
 * https://www.w3.org/TR/png-3/#9Filters
 *
 * @throws When it is of another kind.
 */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const kind = [...file.subarray(24, 29)];
  if (kind.join() !== "8,6,0,0,0") throw new Error(`This PNG is of another kind: ${kind}`);
  const data = inflateSync(Buffer.concat(readChunks(file, "IDAT")));
  const stride = width * CHANNELS;
  const pixels = new Uint8Array(stride * height);
  const at = (row: number, byte: number): number => (row < 0 || byte < 0 ? 0 : (pixels[row * stride + byte] ?? 0));
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let byte = 0; byte < stride; byte++) {
      const [left, above] = [at(row, byte - CHANNELS), at(row - 1, byte)];
      const corner = byte < CHANNELS ? 0 : at(row - 1, byte - CHANNELS);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      pixels[row * stride + byte] = (data[row * (stride + 1) + 1 + byte] ?? 0) + guess;
    }
  }
  return { width, height, pixels };
}

/** Opacity, of 255, from which a pixel is seen: at the edges of what is drawn smooth there are some of 2 %. */
const SEEN = 13;

/** The smallest rectangle outside of which nothing of a picture is seen, in pixels from its left upper corner. */
export function findArt({ width, pixels }: Picture): { left: number; top: number; width: number; height: number } {
  const seen = [...pixels.keys()].filter((byte) => byte % CHANNELS === CHANNELS - 1 && (pixels[byte] ?? 0) >= SEEN);
  const columns = seen.map((byte) => ((byte - 3) / CHANNELS) % width);
  const rows = seen.map((byte) => Math.floor(byte / CHANNELS / width));
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  return { left, top, width: Math.max(...columns) - left + 1, height: Math.max(...rows) - top + 1 };
}

function readChunks(file: Buffer, wanted: string): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 8; start < file.length; ) {
    const length = file.readUInt32BE(start);
    if (file.toString("latin1", start + 4, start + 8) === wanted)
      chunks.push(file.subarray(start + 8, start + 8 + length));
    start += 12 + length;
  }
  return chunks;
}

/** Paeth's: which of three neighbours is nearest to what a plane through them would have here. */
function nearest(left: number, above: number, corner: number): number {
  const plane = left + above - corner;
  const far = [left, above, corner].map((one) => Math.abs(plane - one));
  return [left, above, corner][far.indexOf(Math.min(...far))] ?? 0;
}
