import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Sides by name; start and end follow the direction of the writing. */
const PHYSICAL =
  /(?:margin|padding|border|inset|scroll-margin)-(?:left|right)|(?:^|[;{\s])(?:left|right)\s*:|(?:text-align|float|clear):\s*(?:left|right)/m;

it("style sheets know start and end, not left and right, so that they serve every direction of writing", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.filter((file) => PHYSICAL.test(readFileSync(`src/${file}`, "utf8")))).toEqual([]);
});
