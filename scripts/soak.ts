// `npm run soak -- [--loads NUMBER] [--browser chrome|firefox]`: 2,000 loads over 5 tabs in both browsers, and what is left behind.
import { parseArgs } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";
import { generate } from "./generate-bundled.ts";
import { SOAK_HOST, soak } from "./soak/soak.ts";

/** How much more heap may be held after all loads than before, of one; of all else nothing more. */
const MOST_GROWTH = 0.05;

/** Milliseconds that our scripts may run in one task of a page. */
const LONGEST_TASK = 8;

const { values } = parseArgs({ options: { loads: { type: "string", default: "2000" }, browser: { type: "string" } } });
await generate();
await buildExtension();
let failed = 0;
const tell = (isFine: boolean, line: string): void => {
  console.log(`${isFine ? "ok  " : "FAIL"} ${line}`);
  if (!isFine) failed += 1;
};
for (const name of BROWSER_NAMES.filter((one) => (values.browser ?? one) === one)) {
  const pages = await servePages();
  const sidelight = await launchSidelight(name, { hosts: [SOAK_HOST] });
  const control = await openControlPage(sidelight);
  const started = performance.now();
  const { loads, before, after, longestTasks, problems } = await soak(sidelight, control, pages, Number(values.loads));
  console.log(`\n── ${name}: ${loads} loads in ${Math.round((performance.now() - started) / 1000)} s`);
  for (const key of Object.keys(before) as (keyof typeof before)[]) {
    const most = key === "heap" ? before[key] * (1 + MOST_GROWTH) : before[key];
    tell(after[key] <= most, `${key}: ${before[key]} before, ${after[key]} after`);
  }
  for (const [page, longest] of Object.entries(longestTasks))
    tell(longest <= LONGEST_TASK, `longest task of ours on ${page}: ${longest.toFixed(1)} ms`);
  for (const problem of problems.slice(0, 50)) console.log(`     ${problem}`);
  tell(problems.length === 0, `${problems.length} errors of ours`);
  await sidelight.close();
  await pages.close();
}
process.exit(failed > 0 ? 1 : 0);
