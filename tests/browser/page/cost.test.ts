import { afterAll, beforeAll, expect, it } from "vitest";
import { gateData } from "../../../src/bundled/gate-data.ts";
import { createHintScan, walkAsEveryoneDoes } from "../../bench/in-page.ts";
import { timeRounds } from "../../bench/timing.ts";

// `npm run bench` measures; this only notices when the price of every page has grown out of all proportion.

/** What was measured is 1 to 3 times a plain walk over the text; room for noise above that. */
const MOST = 5;

beforeAll(() => {
  const paragraph =
    "<p>Some people read the news in the morning, <a href='#'>some</a> in the evening and <em>some</em> do not.</p>";
  document.body.innerHTML = paragraph.repeat(3_000);
});

afterAll(() => document.body.replaceChildren());

it("a page without a story pays little more than a walk over its text", async () => {
  const { times } = await timeRounds({ walk: walkAsEveryoneDoes, hint: createHintScan(gateData) }, 5, 15);
  const ratios = (times.hint ?? []).map((time, round) => time / (times.walk?.[round] ?? 0)).sort((a, b) => a - b);
  console.log(`a hint costs ${ratios[7]?.toFixed(2)} times a plain walk`);
  expect(ratios[7]).toBeLessThan(MOST);
});
