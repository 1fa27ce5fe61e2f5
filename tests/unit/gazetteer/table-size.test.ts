import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBriefs } from "../../../scripts/read-briefs.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { withoutCyrillic } from "../../../src/gazetteer/cyrillic.ts";

describe.each(await readBriefs(() => {}))("the tables of $id", (brief) => {
  const tables = compileGazetteer([brief]);

  it("take no more than 25 kB on a page without Cyrillic letters", () => {
    expect(gzipSync(JSON.stringify(withoutCyrillic(tables))).length).toBeLessThanOrEqual(25_000);
  });

  it("take no more than 38 kB on any other", () => {
    expect(gzipSync(JSON.stringify(tables)).length).toBeLessThanOrEqual(38_000);
  });
});
