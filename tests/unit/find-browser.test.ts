import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findBrowser, requireBrowsers } from "../../scripts/driver/find-browser.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sidelight-path-"));
  vi.stubEnv("PATH", folder);
  vi.stubEnv("CHROME_PATH", "");
  vi.stubEnv("FIREFOX_PATH", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("finding a browser", () => {
  it("finds the program along PATH", () => {
    writeFileSync(join(folder, "firefox"), "");
    chmodSync(join(folder, "firefox"), 0o755);
    expect(findBrowser("firefox")).toBe(join(folder, "firefox"));
  });

  it("takes the program that was chosen by hand", () => {
    vi.stubEnv("CHROME_PATH", "/opt/browsers/chrome");
    expect(findBrowser("chrome")).toBe("/opt/browsers/chrome");
  });

  it.skipIf(process.platform === "darwin")("says what to install where it cannot install it itself", () => {
    expect(() => requireBrowsers(["firefox"])).toThrow(
      /No Firefox was found.*apt-get install firefox-esr.*FIREFOX_PATH/,
    );
  });
});
