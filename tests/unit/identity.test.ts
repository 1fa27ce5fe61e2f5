import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { deriveManifest } from "../../scripts/derive-manifest.ts";
import { findPlaceholders, IDENTITY, requireDecided } from "../../scripts/identity.ts";
import { findArt, readPng } from "./read-png.ts";

describe("who publishes Sidelight", () => {
  it("is undecided as long as an address is one that nobody owns", () => {
    expect(findPlaceholders({ homepage: "https://sidelight.example/", author: "A. Reader", support: " " })).toEqual([
      "homepage",
      "support",
    ]);
    expect(findPlaceholders({ homepage: "https://example-press.org/" })).toEqual([]);
  });

  it("must be decided for a release, which else names what is not", () => {
    expect(() => requireDecided({ homepage: "https://sidelight.example/", author: "A. Reader" })).toThrow(
      /: homepage\.$/,
    );
    expect(() => requireDecided({ homepage: "https://example-press.org/", author: "A. Reader" })).not.toThrow();
  });

  it("stands in both browsers' manifests", () => {
    const firefox = deriveManifest(manifest, "firefox");
    const chrome = deriveManifest(manifest, "chrome");
    expect(firefox).toMatchObject({
      author: IDENTITY.author,
      homepage_url: IDENTITY.homepage,
      browser_specific_settings: { gecko: { id: IDENTITY.firefoxId, strict_min_version: "153.0" } },
    });
    expect(chrome).toMatchObject({ author: { email: IDENTITY.securityContact }, homepage_url: IDENTITY.homepage });
    expect("browser_specific_settings" in chrome).toBe(false);
    for (const one of [firefox, chrome]) expect(one.short_name.length).toBeLessThanOrEqual(12);
  });

  it("has icons that each browser draws well: bitmaps in Chromium, vectors for light and dark toolbars in Firefox", () => {
    expect(Object.keys(deriveManifest(manifest, "chrome").icons)).toEqual(["16", "32", "48", "128"]);
    const { icons, action } = deriveManifest(manifest, "firefox") as ReturnType<typeof deriveManifest> & {
      action: { theme_icons: readonly { light: string; dark: string }[] };
    };
    expect(new Set(Object.values(icons))).toEqual(new Set(["assets/icons/icon.svg"]));
    for (const { light, dark } of action.theme_icons) expect(light).not.toBe(dark);
  });

  it.each([16, 32, 48, 128])("has an icon of %i pixels a side", (side) => {
    const { width, height } = readPng(readFileSync(`assets/icons/icon-${side}.png`));
    expect([width, height]).toEqual([side, side]);
  });

  // https://developer.chrome.com/docs/webstore/images#icons
  it("leaves 16 pixels free on each side of the icon in the Chrome Web Store", () => {
    const art = findArt(readPng(readFileSync("assets/icons/icon-128.png")));
    expect(art).toEqual({ left: 16, top: 16, width: 96, height: 96 });
  });
});
