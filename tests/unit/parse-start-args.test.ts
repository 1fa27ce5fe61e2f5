import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parseStartArgs } from "../../scripts/parse-start-args.ts";

describe("what is asked of npm start", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "sidelight-start-"));
    mkdirSync(join(folder, "below"));
    writeFileSync(join(folder, "below", "page.html"), "<p>");
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it("finds a file from the folder the command is given in", () => {
    vi.stubEnv("SIDELIGHT_FROM", join(folder, "below"));
    expect(parseStartArgs(["page.html", "--browser", "firefox", "--headless"])).toEqual({
      browser: "firefox",
      headless: true,
      page: { file: join(folder, "below", "page.html") },
    });
    vi.stubEnv("SIDELIGHT_FROM", folder);
    expect(() => parseStartArgs(["page.html"])).toThrow("There is no file page.html.");
  });

  it("takes an address, and the sample page when nothing is named", () => {
    expect(parseStartArgs(["https://example.org/"])).toMatchObject({ page: { url: "https://example.org/" } });
    expect(parseStartArgs([])).toMatchObject({ browser: "chrome", page: null });
  });

  it("says how it is used", () => {
    expect(parseStartArgs(["--help"])).toBe("help");
    expect(parseStartArgs(["-h", "a", "b"])).toBe("help");
  });

  it.each([
    [["a", "b"], "One page at a time"],
    [["--browser", "lynx"], 'not "lynx"'],
    [["--nonsense"], "nonsense"],
  ])("refuses %j", (args, words) => {
    expect(() => parseStartArgs(args)).toThrow(words);
  });
});
