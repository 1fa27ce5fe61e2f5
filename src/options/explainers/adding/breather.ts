/** So long, in milliseconds, work goes on before the page gets its turn: less than the 50 from which on readers feel it. */
const TURN = 10;

/** Made for one piece of work: resolves at once as long as its turn lasts, else after the page did what was waiting. */
export function createBreather(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
