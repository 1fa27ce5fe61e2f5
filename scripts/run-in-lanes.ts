/** Do jobs side by side: each lane takes the next job when it is done with one. */
export async function runInLanes(jobs: readonly (() => Promise<void>)[], lanes: number): Promise<void> {
  const waiting = jobs.values();
  const runLane = async () => {
    for (const job of waiting) await job();
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
}
