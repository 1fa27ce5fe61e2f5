// `npm run fuzz`: random documents with Sidelight on and off, in both browsers; prints what a page could notice.
// npm run fuzz -- [--documents NUMBER] [--seed NUMBER] [--browser chrome|firefox]
import { parseArgs } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";
import { FUZZ_HOSTS, fuzz } from "./fuzz/fuzz.ts";
import { generate } from "./generate-bundled.ts";

/** As many documents are tried when no number is given. */
const DOCUMENTS = { chrome: 20_000, firefox: 5_000 } as const;

const { values } = parseArgs({
  options: { documents: { type: "string" }, seed: { type: "string" }, browser: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
await generate();
await buildExtension();
let failed = 0;
for (const name of BROWSER_NAMES.filter((one) => (values.browser ?? one) === one)) {
  const pages = await servePages();
  const sidelight = await launchSidelight(name, { hosts: FUZZ_HOSTS });
  const started = performance.now();
  const { documents, problems } = await fuzz(sidelight, pages, Number(values.documents ?? DOCUMENTS[name]), seed);
  const took = Math.round((performance.now() - started) / 1000);
  console.log(`${name}: ${documents} documents, seed ${seed}, ${problems.length} problems (${took} s)`);
  for (const problem of problems.slice(0, 50)) console.log(`     ${problem}`);
  failed += problems.length;
  await sidelight.close();
  await pages.close();
}
process.exit(failed > 0 ? 1 : 0);
