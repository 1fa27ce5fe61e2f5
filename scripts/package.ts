// `npm run package [-- --release]`: what the stores take, in artifacts/: a zip a browser, the sources, and their checksums.
import { parseArgs } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { findPlaceholders, requireDecided } from "./identity.ts";
import { writePackages } from "./write-packages.ts";

const { values } = parseArgs({ options: { release: { type: "boolean" } } });
if (values.release) requireDecided();

await buildExtension();
console.log((await writePackages()).join("\n"));
const undecided = findPlaceholders();
if (undecided.length > 0)
  console.log(`Not for a release: store/identity.json leaves undecided ${undecided.join(", ")}.`);
