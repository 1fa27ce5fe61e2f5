import { afterEach, expect, it, vi } from "vitest";
import { firstPaint } from "../../../src/page/text/first-paint.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("a page that was painted is not waited for", async () => {
  document.body.textContent = "Something to be painted.";
  await expect.poll(() => performance.getEntriesByType("paint").length).toBeGreaterThan(0);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await firstPaint();
  expect(vi.getTimerCount()).toBe(0);
});

it("a page that is not painted is waited for half a second", async () => {
  vi.stubGlobal(
    "PerformanceObserver",
    class extends PerformanceObserver {
      override observe(): void {}
    },
  );
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let over = false;
  const waited = firstPaint().then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(499);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waited;
});

it("a page that nobody sees is not waited for", async () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await firstPaint();
  expect(vi.getTimerCount()).toBe(0);
});

it("a page that is made ready before it is shown is waited for, however long nobody comes to it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const made = vi.spyOn(Document.prototype as { prerendering?: boolean }, "prerendering", "get").mockReturnValue(true);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  let over = false;
  const waited = firstPaint().then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(over).toBe(false);
  made.mockReturnValue(false);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("prerenderingchange"));
  await vi.advanceTimersByTimeAsync(500);
  await waited;
});
