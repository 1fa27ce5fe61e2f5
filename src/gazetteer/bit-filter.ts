/** Tells quickly that a hash is not in a set; a Bloom filter with one hash function (Bloom 1970). */
export type BitFilter = {
  readonly bits: Uint32Array;
  /** The bits of a hash that say which bit is its own. */
  readonly mask: number;
};

/** One word in this many at the most passes by chance. */
const BITS_A_HASH = 16;

export function createBitFilter(hashes: ArrayLike<number>): BitFilter {
  const size = 2 ** Math.max(12, Math.ceil(Math.log2(hashes.length * BITS_A_HASH + 1)));
  const mask = size - 1;
  const bits = new Uint32Array(size / 32);
  for (let at = 0; at < hashes.length; at++) {
    const place = (hashes[at] ?? 0) & mask;
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return { bits, mask };
}
