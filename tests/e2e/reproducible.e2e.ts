import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSER_NAMES } from "../../scripts/derive-manifest.ts";
import { packageOf } from "../../scripts/write-packages.ts";
import { zipExtension } from "../../scripts/zip-extension.ts";
import { copySources } from "./copy-sources.ts";

describe("the same sources, built in another folder, time zone and language", () => {
  let folder: string;

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), "sidelight-")), "another place");
    copySources(folder);
    // Without what the test runner sets: a build would take itself for a test.
    const { NODE_ENV: _node, VITEST: _vitest, ...shell } = process.env;
    const env = { ...shell, TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts"], { cwd: folder, env });
  }, 120_000);

  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

  it.each(BROWSER_NAMES)("give the same zip for %s, byte for byte", async (browser) => {
    const [here, there] = [await readFile(packageOf(browser)), await zipExtension(`${folder}/dist/${browser}`)];
    expect(here.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(here, there)).toBe(0);
  });
});
