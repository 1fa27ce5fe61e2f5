/**
 * Do jobs side by side: each lane takes the next job when it is done with one.
 *
 * @returns What the jobs returned, in the order they ended.
 */
export async function runInLanes<Result>(
  jobs: Iterable<() => Promise<Result>>,
  lanes: number,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = jobs[Symbol.iterator]();
  const runLane = async () => {
    for (let job = waiting.next(); !job.done; job = waiting.next()) results.push(await job.value());
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return results;
}
