// `npm run faults`: puts every fault we know into both browsers, and prints a row for each.
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";
import { FAULTS } from "./faults/all-faults.ts";
import { FAULT_HOSTS } from "./faults/fault.ts";
import { generate } from "./generate-bundled.ts";

await generate();
await buildExtension();
let failed = 0;
let survived = 0;
for (const name of BROWSER_NAMES) await runIn(name);
console.log(`\n${survived} survived, ${failed} did not`);
process.exit(failed > 0 ? 1 : 0);

async function runIn(name: BrowserName): Promise<void> {
  console.log(`\n── ${name}`);
  const pages = await servePages("tests/pages");
  const sidelight = await launchSidelight(name, { hosts: FAULT_HOSTS });
  const control = await openControlPage(sidelight);
  for (const fault of FAULTS) {
    if (fault.only && fault.only !== name) continue;
    const started = performance.now();
    const problem = await fault.run({ sidelight, pages, control }).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    console.log(problem === null ? `ok   ${fault.name} (${took})` : `FAIL ${fault.name}: ${problem} (${took})`);
    if (problem === null) survived += 1;
    else failed += 1;
  }
  await sidelight.close();
  await pages.close();
}
