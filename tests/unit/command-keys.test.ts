import { expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { BROWSER_NAMES, type BrowserName, deriveManifest } from "../../scripts/derive-manifest.ts";

type Commands = Readonly<Record<string, { readonly suggested_key?: { readonly default: string } }>>;

const keysFor = (browser: BrowserName): readonly string[] =>
  Object.values(deriveManifest(manifest, browser).commands as Commands).flatMap(
    ({ suggested_key }) => suggested_key?.default ?? [],
  );

/** What Chromium itself does with Alt and Shift: the bookmarks bar, the toolbar, a report to its makers, a dialog behind. */
const TAKEN = new Set(["B", "T", "I", "A"]);

it.each(BROWSER_NAMES)(
  "commands have keys of their own, with two modifiers, that browsers do not use: %s",
  (browser) => {
    const keys = keysFor(browser);
    expect(keys.length).toBeGreaterThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      expect(key).toMatch(/^Alt\+Shift\+(?:[A-Z]|Comma|Period)$/);
      expect(TAKEN).not.toContain(key.split("+").at(-1));
    }
  },
);

it("commands have no more suggested keys than the four that Chromium allows", () => {
  expect(keysFor("chrome").length).toBeLessThanOrEqual(4);
});

it("the panel has a key where there is room for one, and is a command everywhere", () => {
  expect(keysFor("firefox")).toContain("Alt+Shift+S");
  expect(deriveManifest(manifest, "chrome").commands).toHaveProperty("open-panel");
  expect(deriveManifest(manifest, "firefox").commands).not.toHaveProperty("open-panel");
});

it("what has no suggested key can be given one by the reader", () => {
  const commands: Commands = deriveManifest(manifest, "chrome").commands as Commands;
  expect(Object.keys(commands).filter((name) => !commands[name]?.suggested_key)).toEqual(["switch-site", "open-panel"]);
});
