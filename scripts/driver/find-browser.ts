import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserName } from "../derive-manifest.ts";

type BrowserSource = {
  /** An environment variable with the program's path, which decides when it is set. */
  readonly variable: string;
  /** Program names, looked for in this order, first along PATH and then as absolute paths. */
  readonly programs: readonly string[];
  readonly debianPackages: readonly string[];
};

const SOURCES: Readonly<Record<BrowserName, BrowserSource>> = {
  chrome: {
    variable: "CHROME_PATH",
    // Chromium before Chrome: it is what the tests are tried with.
    programs: [
      "chromium",
      "chromium-browser",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    // Without its sandbox it starts for root alone where users may not make namespaces; not every setup installs what is recommended.
    debianPackages: ["chromium", "chromium-sandbox"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    programs: ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    debianPackages: ["firefox-esr"],
  },
};

/**
 * The path of each browser's program, in the order asked; browsers that are missing are installed where that is possible.
 *
 * @throws When one is missing and cannot be installed, saying what to install.
 */
export function requireBrowsers(names: readonly BrowserName[]): string[] {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) installFromDebian(missing.flatMap((name) => SOURCES[name].debianPackages));
  return names.map((name) => findBrowser(name) ?? refuse(name));
}

/** The path of a browser's program; null when it is not installed. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, programs } = SOURCES[name];
  return process.env[variable] || findProgram(programs);
}

/** The first of several programs that is there, as a path. */
function findProgram(programs: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = programs.flatMap((program) =>
    program.startsWith("/") ? [program] : folders.map((folder) => join(folder, program)),
  );
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether that helped shows when the browsers are looked for again. */
function installFromDebian(packages: readonly string[]): void {
  if (findProgram(["apt-get"]) === null) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  console.error(`Installing ${packages.join(" and ")} with apt-get …`);
  for (const args of [["update"], ["install", "-y", ...packages]]) {
    const [program = "", ...rest] = [...asRoot, "apt-get", ...args];
    const { status } = spawnSync(program, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) return;
  }
}

function refuse(name: BrowserName): never {
  const { programs, debianPackages, variable } = SOURCES[name];
  throw new Error(
    `No ${name === "chrome" ? "Chromium" : "Firefox"} was found (looked for ${programs.join(", ")}). ` +
      `Install it, on Debian with "sudo apt-get install ${debianPackages.join(" ")}", ` +
      `or set ${variable} to the path of its program.`,
  );
}
