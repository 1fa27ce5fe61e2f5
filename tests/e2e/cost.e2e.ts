import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gateData } from "../../src/bundled/gate-data.ts";
import { compileGazetteer } from "../../src/gazetteer/compile/compile-gazetteer.ts";
import { type BenchBrowser, openBenchBrowser } from "../bench/bench-browser.ts";
import { type Figure, figuresOf } from "../bench/figures.ts";
import { makeBrief, makeForms, makePage } from "../bench/forms.ts";

// `npm run bench` measures; this only notices when the price of a page has grown out of all proportion. Bundled as pages run it: module by
// module, as other tests run the code, the loop over letters takes twenty times as long.

const WORDS = "Crowds read The Harbour Post in the morning, Anna Berg in the evening; those in Harbourton do not read.";

const NAME = "reading a page costs, side by side with a plain walk over its text,";

describe.skipIf(process.env.SIDELIGHT_BROWSER === "firefox")(NAME, () => {
  let browser: BenchBrowser;
  let figures: readonly Figure[];

  beforeAll(async () => {
    browser = await openBenchBrowser("chrome", "tests/bench/own-script.ts");
    const tables = Object.fromEntries(
      [100, 10_000].map((count) => [count, compileGazetteer([makeBrief(makeForms([], count))])]),
    );
    const page = { name: "long", html: makePage([WORDS], 300_000) };
    const timing = await browser.timeWarm(page, JSON.stringify({ tables, gate: gateData, forms: [] }), 5, 15);
    figures = figuresOf([timing], "REF");
  }, 120_000);

  afterAll(() => browser.close());

  // A regular expression and a loop are not equally quick everywhere: of the same hint 2.4 to 16 times were seen on different machines.
  it.each([
    ["hint", 25],
    ["gate", 12],
    ["whole, 100 forms", 16],
    ["whole, 10000 forms", 18],
  ])("%s, where nothing is found: at most %i times", (variant, most) => {
    const { ratio, found } = figures.find((figure) => figure.variant === variant) ?? { ratio: Number.NaN, found: 0 };
    console.log(`${variant}: ${ratio.toFixed(2)} times the plain walk, found ${found}`);
    expect(found).toBe(0);
    expect(ratio).toBeLessThan(most);
  });
});
