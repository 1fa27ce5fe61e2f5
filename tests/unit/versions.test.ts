import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import packageJson from "../../package.json" with { type: "json" };
import viteConfig from "../../vite.config.ts";

const readme = readFileSync("README.md", "utf8");

describe("what is said of versions in several places", () => {
  const { strict_min_version } = manifest.browser_specific_settings.gecko;

  it.each([
    ["chrome", "Chromium", manifest.minimum_chrome_version],
    ["firefox", "Firefox", strict_min_version.replace(/\.0$/, "")],
  ] as const)("is the same of the oldest %s in the manifest, the README and the build", async (mode, name, oldest) => {
    expect(readme).toContain(`${name} (${oldest} and later)`);
    const config = await viteConfig({ mode, command: "build" });
    expect(config.build?.target).toBe(`${mode}${oldest}`);
  });

  it("is the same of the oldest Node in package.json, the README and the way into every command", () => {
    const oldest = packageJson.engines.node.replace(">=", "");
    expect(readme).toContain(`Node ${oldest} or later`);
    expect(readFileSync("scripts/run.mjs", "utf8")).toContain(`const OLDEST_NODE = [${oldest.split(".").join(", ")}];`);
  });

  it("is the same of Sidelight in the manifest, package.json and the lock file", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { readonly version: string };
    expect([packageJson.version, lock.version]).toEqual([manifest.version, manifest.version]);
  });
});
