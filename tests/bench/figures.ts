import type { Timing } from "./timing.ts";

/** How a variant did over all pages, against a base timed in the same rounds. */
export type Figure = {
  readonly variant: string;
  /** Geometric mean over pages of the median of the rounds' ratios to the base. */
  readonly ratio: number;
  /** Median of its times on all pages, in milliseconds; says nothing by itself on a shared machine. */
  readonly milliseconds: number;
  /** What it found on all pages together. */
  readonly found: number;
  readonly pages: number;
};

/** @throws When a page has no times of the base. */
export function figuresOf(timings: readonly Timing[], base: string): readonly Figure[] {
  const variants = [...new Set(timings.flatMap(({ times }) => Object.keys(times)))];
  return variants.map((variant) => {
    const timed = timings.filter(({ times }) => (times[variant]?.length ?? 0) > 0);
    const ratios = timed.map((timing) => median(ratiosTo(base, variant, timing)));
    return {
      variant,
      ratio: geometricMean(ratios),
      milliseconds: median(timed.map(({ times }) => median(times[variant] ?? []))),
      found: timed.reduce((sum, { found }) => sum + (found[variant] ?? 0), 0),
      pages: timed.length,
    };
  });
}

/** Round by round, because what disturbs a round disturbs all variants in it. */
function ratiosTo(base: string, variant: string, { times }: Timing): readonly number[] {
  const bases = times[base];
  if (!bases) throw new Error(`${base} was not timed`);
  return (times[variant] ?? []).flatMap((time, round) => {
    const against = bases[round];
    return against ? [time / against] : [];
  });
}

/** The middle value; of an even number the upper of the two. NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
