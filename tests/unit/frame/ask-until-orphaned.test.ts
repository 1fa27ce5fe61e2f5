import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

// The API is taken when the file is read.
vi.stubGlobal("chrome", { runtime: { id: "us" } });
const { askUntilOrphaned } = await import("../../../src/frame/ask-until-orphaned.ts");
const { NoAnswerError, OrphanedError } = await import("../../../src/browser/pages/page-messaging.ts");

type Ask = NonNullable<Parameters<typeof askUntilOrphaned>[1]>;

describe("a question to a background that is stopped before it answers", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is asked again until it is answered", async () => {
    const ask = failing(3, new NoAnswerError("gone"));
    const answer = askUntilOrphaned(new AbortController(), ask as unknown as Ask)("injectFinder");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toBe("answer");
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it("is given up after five times, and says so", async () => {
    const ask = failing(100, new NoAnswerError("gone"));
    const answer = expect(askUntilOrphaned(new AbortController(), ask as unknown as Ask)("injectFinder")).rejects;
    const told = answer.toThrow("gone");
    await vi.advanceTimersByTimeAsync(10_000);
    await told;
    expect(ask).toHaveBeenCalledTimes(5);
  });

  it.each([
    ["what a reader would see twice", "openBrief", new NoAnswerError("gone")],
    ["what the background answered with an error", "injectFinder", new Error("no such tab")],
  ] as const)("is not asked again: %s", async (_what, question, error) => {
    const ask = failing(1, error);
    const args = question === "openBrief" ? (["a", null] as const) : ([] as const);
    const asked = (askUntilOrphaned(new AbortController(), ask as unknown as Ask) as (...all: unknown[]) => unknown)(
      question,
      ...args,
    );
    await expect(asked).rejects.toThrow(error.message);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("ends everything in its frame when there is no extension any more", async () => {
    const lifetime = new AbortController();
    void askUntilOrphaned(lifetime, failing(1, new OrphanedError("reloaded")) as unknown as Ask)("injectFinder");
    await vi.advanceTimersByTimeAsync(0);
    expect(lifetime.signal.aborted).toBe(true);
  });
});

/** Fails so many times, and answers then. */
function failing(times: number, error: Error) {
  let left = times;
  return vi.fn(() => (left-- > 0 ? Promise.reject(error) : Promise.resolve("answer")));
}
