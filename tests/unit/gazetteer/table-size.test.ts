import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readBriefs } from "../../../scripts/read-briefs.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";

it.each(await readBriefs(() => {}))("a page that names $id is sent tables of no more than 37 kB for it", (brief) => {
  expect(gzipSync(JSON.stringify(compileGazetteer([brief]))).length).toBeLessThanOrEqual(37_000);
});
