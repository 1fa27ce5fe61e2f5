import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readerDay } from "../../../src/briefs/reader-day.ts";
import { makeFrom } from "../../../src/editor/make-from.ts";

const { TZ } = process.env;
/** In Kyiv it is half past one of the next day. */
const NIGHT = Date.parse("2024-02-29T23:30:00Z");
const TEXT =
  "Anna Lindqvist said in Ostwick that the piers of the Skerry Crossing have cracks. Halvorsen Marine, the contractor, stopped the works.";

beforeEach(() => {
  process.env.TZ = "Europe/Kyiv";
  vi.useFakeTimers({ now: NIGHT, toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

describe("the day that something is written", () => {
  it("is that of the reader's own clock", () => {
    expect(readerDay(NIGHT)).toBe("2024-03-01");
    process.env.TZ = "America/New_York";
    expect(readerDay(NIGHT)).toBe("2024-02-29");
  });

  it("is that of a draft whose text does not say one", async () => {
    const text = `# The bridge\n\n${`${TEXT}\n\n`.repeat(8)}`;
    const { brief } = await makeFrom({ text, format: "markdown", address: null });
    expect(brief.asOf).toBe("2024-03-01");
  });
});
