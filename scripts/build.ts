// `npm run build [-- chrome|firefox]`: the unpacked extension in dist/chrome and dist/firefox.
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";

const wanted = BROWSER_NAMES.filter((name) => process.argv.includes(name));
await buildExtension(wanted.length > 0 ? wanted : BROWSER_NAMES);
