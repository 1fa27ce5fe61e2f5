/** Lets one loop wait, and others end its waiting. */
export type Waker = {
  /** Resolves when it is woken; at once when it was since it waited last. */
  readonly wait: () => Promise<void>;
  readonly wake: () => void;
};

/**
 * One promise a turn, and nothing that outlives it: racing against a promise that lasts keeps what each turn made for as long as
 * that (https://github.com/nodejs/node/issues/17469), which on a page that never rests is until it is closed.
 */
export function createWaker(): Waker {
  let woken = false;
  let end = (): void => {};
  return {
    wait: () =>
      new Promise((resolve) => {
        end = resolve;
        if (woken) resolve();
        woken = false;
      }),
    wake() {
      woken = true;
      end();
    },
  };
}
