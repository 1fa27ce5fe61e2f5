/** Tells quickly that a hash is not in a set; a Bloom filter with one hash function (Bloom 1970). */
export type BitFilter = { readonly bits: Uint32Array; readonly shift: number };

/** One word in this many at the most passes by chance. */
const BITS_A_HASH = 64;

/** FNV-1a leaves its best bits low; the multiplier of Knuth's golden-ratio hashing brings them to the top. */
export const SPREAD = 0x9e3779b1;

export function createBitFilter(hashes: readonly number[]): BitFilter {
  const size = 2 ** Math.max(12, Math.ceil(Math.log2(hashes.length * BITS_A_HASH + 1)));
  const shift = 32 - Math.log2(size);
  const bits = new Uint32Array(size / 32);
  for (const hash of hashes) {
    const place = Math.imul(hash, SPREAD) >>> shift;
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return { bits, shift };
}
