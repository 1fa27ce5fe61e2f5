import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawRooms, withDrawing } from "../../scripts/draw-rooms.ts";
import { findBreaches, findCycles, findRoomImports, readSources, type Sources } from "./imports.ts";
import { readRoomTable } from "./room-table.ts";

const rules = readRoomTable(readFileSync("CONTRIBUTING.md", "utf8"));

describe("the table of rooms in CONTRIBUTING.md", () => {
  it("holds for every file of src", () => {
    const sources = readSources();
    expect(Object.keys(sources)).toContain("briefs/brief.ts");
    expect(findBreaches(sources, rules)).toEqual([]);
  });

  it("has a row for every room, and no row for a room that is not there", () => {
    const rooms = new Set(Object.keys(readSources()).map((file) => (file.includes("/") ? file.split("/")[0] : "src")));
    expect([...rooms].sort()).toEqual(
      Object.keys(rules)
        .filter((room) => room !== "src")
        .sort(),
    );
  });

  it("is believed: a room of another name is a breach, and a table that cannot be read an error", () => {
    const guide = readFileSync("CONTRIBUTING.md", "utf8");
    expect(findBreaches(readSources(), readRoomTable(guide.replace("| `frame` ", "| `frames`")))).not.toEqual([]);
    expect(() => readRoomTable(guide.replace(/^\| `.*$/gm, ""))).toThrow("no table");
    expect(() => readRoomTable(guide.replace("| types of `briefs` ", "| some of briefs "))).toThrow("cannot be read");
  });

  it("leaves no imports that go in a circle, types included", () => {
    expect(findCycles(readSources())).toEqual([]);
    const planted = {
      "intent/a.ts": `import type { B } from "./b.ts";`,
      "intent/b.ts": `import { a } from "./a.ts";`,
    };
    expect(findCycles({ ...readSources(), ...planted })).toEqual(["intent/a.ts, intent/b.ts"]);
  });

  it.each([
    ["the core importing the page", { "mentions/a.ts": `import { walk } from "../page/walk.ts";` }],
    ["a dynamic import", { "ui/a.tsx": `const page = await import("../page/walk.ts");` }],
    ["a re-export", { "settings/a.ts": `export { parseBrief } from "../briefs/parse-brief.ts";` }],
    ["an import for its effect", { "intent/a.ts": `import "../page/walk.ts";` }],
    ["an import over several lines", { "page/a.ts": `import {\n  a,\n  type B,\n} from "../ui/a.ts";` }],
    ["values where only types may come", { "gazetteer/a.ts": `import { parseBrief } from "../briefs/brief.ts";` }],
    ["one entry importing another", { "popup/a.tsx": `import { draw } from "../popover/draw.tsx";` }],
    ["another entry's script by a plain path", { "background/a.ts": `import "../popover/popover.iife.ts";` }],
    [
      "generated tables outside of the entries",
      { "page/a.ts": `import { data } from "../bundled/gazetteer-data.ts";` },
    ],
    ["webextension-polyfill outside of browser", { "ui/a.tsx": `import browser from "webextension-polyfill";` }],
    ["the extension API outside of browser", { "page/a.ts": `chrome.runtime.sendMessage({});` }],
    ["the extension API in an entry", { "popup/a.ts": `chrome.runtime.sendMessage({});` }],
    ["a path that leaves src", { "ui/a.tsx": `import x from "../../scripts/x.ts";` }],
    ["a folder nobody planned", { "utils/a.ts": `export const a = 1;` }],
  ])("fails on %s", (_name, planted: Sources) => {
    expect(findBreaches({ ...readSources(), ...planted }, rules)).toHaveLength(1);
  });

  it.each([
    ["types where types may come", { "gazetteer/a.ts": `import type { Brief } from "../briefs/brief.ts";` }],
    ["a script's built path", { "background/a.ts": `import path from "../popover/popover.iife.ts?script&iife";` }],
    ["an import in a comment", { "ui/a.tsx": `// import x from "../page/x.ts"\n/* import("../page/x.ts") */` }],
    ["packages", { "ui/a.tsx": `import { render } from "preact";` }],
  ])("allows %s", (_name, planted: Sources) => {
    expect(findBreaches({ ...readSources(), ...planted }, rules)).toEqual([]);
  });
});

describe("the drawing of the rooms in CONTRIBUTING.md", () => {
  it("is what `npm run rooms` makes of the imports as they are", () => {
    const guide = readFileSync("CONTRIBUTING.md", "utf8");
    expect(guide).toBe(withDrawing(guide, drawRooms(readSources())));
  });

  it("leaves out what a longer way shows, and tells types from values", () => {
    const drawn = drawRooms({
      "popup/a.tsx": `import { b } from "../ui/b.ts";\nimport type { C } from "../briefs/c.ts";`,
      "reader/a.tsx": `import { b } from "../ui/b.ts";\nimport { c } from "../briefs/c.ts";`,
      "ui/b.ts": `import type { C } from "../briefs/c.ts";`,
      "briefs/c.ts": "export const c = 1;",
      "settings/d.ts": "export const d = 1;",
    });
    expect(drawn.split("\n").map((line) => line.trim())).toEqual(
      expect.arrayContaining(["popup --> ui", "ui -.-> briefs", "reader --> briefs", "settings"]),
    );
    expect(drawn).not.toContain("popup -.-> briefs");
  });

  it("counts a room's import as one of values when any of its files needs values", () => {
    const sources = {
      "ui/a.ts": `import { value } from "../briefs/c.ts";`,
      "ui/b.ts": `import type { C } from "../briefs/c.ts";`,
    };
    expect(findRoomImports(sources)).toEqual([{ from: "ui", to: "briefs", typesOnly: false }]);
  });

  it("needs its place in the guide", () => {
    expect(() => withDrawing("# Contributing", "")).toThrow("no place");
  });
});
