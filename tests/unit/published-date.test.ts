import { afterEach, describe, expect, it } from "vitest";
import { findPublishedDate } from "../../src/page/published-date.ts";

describe("the day a page says it was published", () => {
  const { TZ } = process.env;

  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it.each(
    [
      "2025-06-02T23:30:00-05:00",
      "June 2, 2025",
      "2 June 2025 1:05 am EDT",
      "Mon, 02 Jun 2025 00:30:00 +0300",
      "Mon, 02 Jun 2025 23:30:00 GMT",
      "Mon Jun 02 2025 23:30:00 GMT+0300 (Eastern European Summer Time)",
    ].flatMap((said) => ["America/Los_Angeles", "Europe/Kyiv", "Asia/Tokyo"].map((zone) => [said, zone] as const)),
  )("%s is the day that is written, for a reader in %s too", (said, zone) => {
    process.env.TZ = zone;
    expect(findPublishedDate(pageThatSays(said), "2025-07-01")).toBe("2025-06-02");
  });

  it("is unknown when what it says is no day", () => {
    expect(findPublishedDate(pageThatSays("soon"), "2025-07-01")).toBeNull();
  });
});

/** A page with a `meta` element for its date. */
function pageThatSays(date: string): Document {
  const meta = { getAttribute: () => date };
  return {
    querySelectorAll: () => [],
    querySelector: (selector: string) => (selector.startsWith("meta") ? meta : null),
  } as unknown as Document;
}
