// `npm run package`: the two zips that the stores take, the same bytes for the same sources.
import { writeFile } from "node:fs/promises";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { zipExtension } from "./zip-extension.ts";

await buildExtension();
for (const browser of BROWSER_NAMES) {
  const zip = await zipExtension(`dist/${browser}`);
  const file = `dist/sidelight-${browser}.zip`;
  await writeFile(file, zip);
  console.log(`${file} (${(zip.length / 1024).toFixed(0)} kB)`);
}
