import { useRef } from "preact/hooks";

/** Starts work unless what it started before still runs: whoever presses a button twice wants its work once. */
export function useAlone(): (work: () => Promise<void>) => Promise<void> {
  const isRunning = useRef(false);
  return async (work) => {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      await work();
    } finally {
      isRunning.current = false;
    }
  };
}
