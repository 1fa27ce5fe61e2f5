// `npm run package [-- --release]`: what the stores take, in artifacts/: a zip a browser, the sources, and their checksums.
import { parseArgs } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { findPlaceholders } from "./identity.ts";
import { writePackages } from "./write-packages.ts";

const { values } = parseArgs({ options: { release: { type: "boolean" } } });
const undecided = findPlaceholders();
if (values.release && undecided.length > 0)
  throw new Error(
    `store/identity.json still has placeholders, and a release needs them decided: ${undecided.join(", ")}.`,
  );

await buildExtension();
console.log((await writePackages()).join("\n"));
if (undecided.length > 0)
  console.log(`Not for a release: store/identity.json leaves undecided ${undecided.join(", ")}.`);
