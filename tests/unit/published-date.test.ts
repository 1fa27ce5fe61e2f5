import { afterEach, describe, expect, it } from "vitest";
import { dateInAddress, parsePublishedDay } from "../../src/page/text/published-date.ts";

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
    expect(parsePublishedDay(said)).toBe("2025-06-02");
  });

  it("is unknown when what it says is no day", () => {
    expect(parsePublishedDay("soon")).toBeNull();
  });
});

describe("the day in a page's address", () => {
  it.each([
    ["https://news.example/2022/03/29/talks-end", "2022-03-29"],
    ["https://news.example/world/2022/mar/29/talks-end", "2022-03-29"],
    ["https://news.example/2022/03/talks-end", "2022-03"],
    ["https://news.example/talks-end-2022-03-29.html", "2022-03-29"],
    ["https://news.example/20220329/talks", "2022-03-29"],
    ["https://news.example/a/20220329.html?from=2019/01/01", "2022-03-29"],
  ])("of %s is %s", (address, day) => {
    expect(dateInAddress(address)).toBe(day);
  });

  it.each([
    "https://news.example/talks-end",
    "https://news.example/2022/foo/talks",
    "https://news.example/20221399/talks",
    "https://news.example/id/120220329/talks",
    "https://news.example/?day=2022/03/29",
    "https://20220329.example/",
  ])("of %s is none", (address) => {
    expect(parsePublishedDay(dateInAddress(address))).toBeNull();
  });
});
