import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { importedPackages } from "../../scripts/collect-licences.ts";
import { BROWSER_NAMES } from "../../scripts/derive-manifest.ts";
import { readPackage } from "./packages.ts";

describe.each(BROWSER_NAMES)("what is packed for %s", async (browser) => {
  const packed = await readPackage(browser);
  const files = Object.keys(packed);
  const scripts = files.filter((file) => file.endsWith(".js"));
  const read = (file: string) => strFromU8(packed[file] ?? new Uint8Array());
  const manifest = JSON.parse(read("manifest.json")) as Record<string, unknown>;

  it("can be asked for by no page, so that no page can tell that Sidelight is there", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it("holds no page's script in the manifest: what may run where is the reader's choice", () => {
    expect(manifest.content_scripts).toBeUndefined();
  });

  it("forbids its own pages to connect, and to run or draw what did not ship with it", () => {
    const policy = String((manifest.content_security_policy as { extension_pages?: string }).extension_pages);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("has only the fields its browser knows, and asks only for what it uses there", () => {
    expect("minimum_chrome_version" in manifest).toBe(browser === "chrome");
    expect("browser_specific_settings" in manifest).toBe(browser === "firefox");
    expect((manifest.permissions as readonly string[]).includes("webNavigation")).toBe(browser === "chrome");
    expect("side_panel" in manifest && (manifest.permissions as readonly string[]).includes("sidePanel")).toBe(
      browser === "chrome",
    );
    expect((manifest.sidebar_action as { open_at_install?: boolean } | undefined)?.open_at_install).toBe(
      browser === "firefox" ? false : undefined,
    );
    expect(Object.keys(manifest.background as object)).toContain(browser === "chrome" ? "service_worker" : "scripts");
  });

  it("has no network code, no code from text and no HTML from text", () => {
    // A library may have a method of its own called `fetch`; what is forbidden is the global one.
    const forbidden =
      /(?<![.\w])fetch\((?![^()]*\)\s*\{)|\b(?:window|self|globalThis)\.fetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function\b|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write/;
    expect(scripts.filter((file) => forbidden.test(read(file)))).toEqual([]);
  });

  it("has no source maps, network code, code from text or HTML from text in any of its files", () => {
    const forbidden =
      /(?<![.\w])fetch\((?![^()]*\)\s*\{)|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function\b|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|sourceMappingURL/;
    expect(scripts.length).toBeGreaterThan(5);
    const found = Object.entries(packed).filter(
      ([file, bytes]) =>
        file.endsWith(".map") || (/\.(?:js|html|json|css)$/.test(file) && forbidden.test(strFromU8(bytes))),
    );
    expect(found.map(([file]) => file)).toEqual([]);
  });

  it("runs in pages as classic files, each complete in itself", () => {
    const classic = scripts.filter((file) => file.includes(".iife"));
    expect(classic.map((file) => file.replace(/^.*\//, "").replace(/-[\w-]+(?=\.js$)/, "")).sort()).toEqual(
      expect.arrayContaining(["early-keys.iife.js", "gate.iife.js", "popover.iife.js"]),
    );
    expect(classic.filter((file) => /\bimport\s*[({"']|\bexport\s*[{*]/.test(read(file)))).toEqual([]);
  });

  it.each(["popup", "panel", "reader"])("lets the %s begin without what reads explainers from files", (page) => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      // What is imported by a call is loaded when it is asked for.
      for (const [, path = ""] of read(file).matchAll(/\b(?:from|import)\s*["'](?:[^"']*\/)?([^"'/]+\.js)["']/g))
        load(`assets/${path}`);
    };
    for (const [, path = ""] of read(`src/${page}/index.html`).matchAll(/\bsrc="\/?([^"]+\.js)"/g)) load(path);
    expect(loaded.size).toBeGreaterThan(5);
    expect([...loaded].filter((file) => file.includes("open-story"))).toEqual([]);
    expect(scripts.some((file) => file.includes("open-story"))).toBe(true);
  });

  it.each([
    ["early-keys", 200],
    ["/gate", 9_700],
    ["names-gate", 6_000],
    ["finder", 20_000],
    ["marks", 13_000],
    ["popover", 28_200],
  ])("keeps the %s small, which pages or readers wait for", (script, limit) => {
    const file = scripts.find((one) => one.includes(`${script}.iife`)) ?? "";
    expect(gzipSync(read(file)).length).toBeLessThanOrEqual(limit);
  });

  it("leaves nothing out that its pages or its manifest name", () => {
    const named = [...JSON.stringify(manifest).matchAll(/"([^"]+\.(?:png|svg|html|js))"/g)].map(
      ([, path = ""]) => path,
    );
    const pages = files.filter((file) => file.endsWith(".html"));
    const linked = pages.flatMap((page) =>
      [...read(page).matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = ""]) => path),
    );
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect([...named, ...linked].filter((path) => !files.includes(path))).toEqual([]);
  });

  it("holds the licences of Sidelight and of every package that is bundled, and says where their source is", async () => {
    const licences = read("licences.txt");
    expect(licences).toContain(readFileSync("LICENSE", "utf8").trim());
    const imported = [...(await importedPackages())];
    expect(imported).toEqual(expect.arrayContaining(["@floating-ui/dom", "preact", "webextension-polyfill"]));
    for (const name of imported) expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(licences).toContain("Source code: https://github.com/mozilla/webextension-polyfill");
    expect(licences).toContain("Mozilla Public License Version 2.0");
  });

  it("ships no script that nothing names", () => {
    const all = files
      .filter((file) => /\.(?:js|html|json)$/.test(file))
      .map(read)
      .join("\n");
    expect(scripts.filter((file) => !all.includes(file.replace(/^.*\//, "")))).toEqual([]);
  });
});
