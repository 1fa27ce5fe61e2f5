import type { Variant } from "./in-page.ts";

/** Milliseconds of each timed round by variant, and what each variant found. */
export type Timing = {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly found: Readonly<Record<string, number>>;
};

/** Time variants side by side: in each round each once, in an order that turns. The first rounds warm up and are not kept. */
export async function timeRounds(
  variants: Readonly<Record<string, Variant>>,
  warmUp: number,
  rounds: number,
): Promise<Timing> {
  const names = Object.keys(variants);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const found: Record<string, number> = {};
  for (let round = 0; round < warmUp + rounds; round++) {
    for (let at = 0; at < names.length; at++) {
      const name = names[(at + round) % names.length] ?? "";
      const start = performance.now();
      found[name] = variants[name]?.() ?? 0;
      const took = performance.now() - start;
      if (round >= warmUp) times[name]?.push(took);
      // Each in a task of its own: what is remembered for one task must not help in the next.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { times, found };
}
