import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

/** Run or loaded by name, and imported nowhere: the words that do so, and where they stand. */
const RUN: Readonly<Record<string, readonly [file: string, words: string]>> = {
  "@biomejs/biome": ["scripts/static-checks.ts", '"biome"'],
  typescript: ["scripts/static-checks.ts", '"tsc"'],
  tsx: ["scripts/run.mjs", '"tsx"'],
  "@vitest/coverage-v8": ["tests/vitest.config.ts", 'provider: "v8"'],
  // The provider of browser tests asks whoever uses it to choose the version.
  playwright: ["tests/vitest.config.ts", "@vitest/browser-playwright"],
  "addons-linter": ["scripts/lint-addon.ts", "addons-linter"],
  "@types/node": ["tests/tsconfig.json", '"node"'],
};

const shipped = Object.keys(packageJson.dependencies);
const forWork = Object.keys(packageJson.devDependencies);

describe("the packages that are asked for", () => {
  it("are all used", () => {
    const code = readCode();
    const isImported = (name: string): boolean =>
      new RegExp(`from ["']${name}["'/]|import\\(["']${name}["'/]`).test(code);
    const isUsed = (name: string): boolean => {
      const [file, words] = RUN[name] ?? [];
      return file === undefined
        ? isImported(name.replace(/^@types\//, ""))
        : readFileSync(file, "utf8").includes(words ?? "");
    };
    expect([...shipped, ...forWork].filter((name) => !isUsed(name))).toEqual([]);
  });

  it("are all explained in CONTRIBUTING.md", () => {
    const guide = readFileSync("CONTRIBUTING.md", "utf8");
    const table = guide.slice(guide.indexOf("## Packages"), guide.indexOf("## Adding things"));
    const names = Array.from(table.matchAll(/`([@\w/*-]+)`/g), ([, name = ""]) => name);
    const isNamed = (name: string): boolean =>
      names.some((one) => (one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one));
    expect(forWork.filter((name) => !isNamed(name))).toEqual([]);
  });
});

function readCode(): string {
  const files = ["src", "scripts", "tests"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  return [...files.filter((file) => /\.(?:tsx?|mjs)$/.test(file)), "vite.config.ts"]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}
