import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Manifest = {
  readonly commands: Readonly<Record<string, { readonly suggested_key: { readonly default: string } }>>;
};

const { commands }: Manifest = JSON.parse(readFileSync("manifest.json", "utf8"));
const keys = Object.values(commands).map(({ suggested_key }) => suggested_key.default);

/** What Chromium itself does with Alt and Shift: the bookmarks bar, the toolbar, a report to its makers, a dialog behind. */
const TAKEN = new Set(["B", "T", "I", "A"]);

it("commands have keys of their own, with two modifiers, that browsers do not use", () => {
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) {
    expect(key).toMatch(/^Alt\+Shift\+(?:[A-Z]|Comma|Period)$/);
    expect(TAKEN).not.toContain(key.split("+").at(-1));
  }
});

it("commands have no more suggested keys than the four that browsers allow", () => {
  expect(keys.length).toBeLessThanOrEqual(4);
});
