import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findBreaches, type RoomRule, type Sources } from "./imports.ts";

const core = ["briefs", "gazetteer", "mentions", "intent", "settings", "messages"];
const entryRule: RoomRule = { imports: [...core, "page", "browser", "ui", "bundled"], extensionApi: true };

/** DESIGN.md's import table; both change in the same commit. */
const rules: Record<string, RoomRule> = {
  briefs: { imports: [], extensionApi: false },
  gazetteer: { imports: [], importsTypes: ["briefs"], extensionApi: false },
  intent: { imports: [], extensionApi: false },
  settings: { imports: [], extensionApi: false },
  mentions: { imports: ["gazetteer"], importsTypes: ["briefs"], extensionApi: false },
  messages: { imports: ["briefs", "gazetteer", "mentions", "settings"], extensionApi: false },
  page: { imports: ["gazetteer", "mentions"], importsTypes: ["briefs"], extensionApi: false },
  // "outside of src" is assets/_locales: the names of the interface texts.
  browser: { imports: ["messages", "settings"], importsTypes: ["briefs", "outside of src"], extensionApi: true },
  ui: { imports: ["briefs"], extensionApi: false },
  bundled: { imports: [], importsTypes: core, extensionApi: false },
  popover: entryRule,
  "content-script": entryRule,
  background: { ...entryRule, builtPaths: true },
  popup: entryRule,
  options: entryRule,
  reader: entryRule,
  src: { imports: [], extensionApi: false },
};

describe("the import table of DESIGN.md", () => {
  it("holds for every file of src", () => {
    const sources = readSources();
    expect(Object.keys(sources)).toContain("briefs/brief.ts");
    expect(findBreaches(sources, rules)).toEqual([]);
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

function readSources(): Sources {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
  return Object.fromEntries(code.map((file) => [file, readFileSync(`src/${file}`, "utf8")]));
}
