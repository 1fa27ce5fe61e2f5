import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { zipSources } from "../../scripts/source-archive.ts";
import { sumOf } from "../../scripts/write-packages.ts";

const MACHINE = { node: "v20.19.0", npm: "10.8.2", system: "Debian GNU/Linux 12 (bookworm)" };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sidelight-sources-"));
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  put("src/a.ts", "export const a = 1;");
  put("src/gone.ts", "");
  put(".gitignore", "dist/");
  execFileSync("git", ["add", "."], { cwd: folder });
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the archive of the sources", () => {
  it("has every file that git would take, as it is now, and how to build them", () => {
    rmSync(join(folder, "src/gone.ts"));
    put("src/new.ts", "");
    put("dist/chrome/manifest.json", "{}");
    const files = unzipSync(zipSources(MACHINE, folder));
    expect(Object.keys(files).sort()).toEqual([".gitignore", "BUILDING.md", "src/a.ts", "src/new.ts"]);
    expect(strFromU8(files["src/a.ts"] ?? new Uint8Array())).toBe("export const a = 1;");
  });

  it("says what it was built with, and how", () => {
    const building = strFromU8(unzipSync(zipSources(MACHINE, folder))["BUILDING.md"] ?? new Uint8Array());
    for (const words of [...Object.values(MACHINE), "npm ci\n", "npm run build\n", "dist/firefox", "dist/chrome"])
      expect(building).toContain(words);
  });

  it("is the same, byte for byte, whenever it is made", () => {
    const first = zipSources(MACHINE, folder);
    put("src/a.ts", "export const a = 1;");
    expect(zipSources(MACHINE, folder)).toEqual(first);
  });
});

it("a checksum stands before its file's name, as sha256sum reads it", () => {
  expect(sumOf("a.zip", new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.zip",
  );
});

function put(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
