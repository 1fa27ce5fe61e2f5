import { crx } from "@crxjs/vite-plugin";
import { defaultClientConditions, defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { type BrowserName, deriveManifest } from "./scripts/derive-manifest.ts";
import {
  emitLicences,
  emitLocales,
  emitPolicySchema,
  emitThemeIcons,
  parseInReadability,
  tidyClassicScripts,
} from "./scripts/vite-plugins.ts";

/**
 * The oldest browsers that Sidelight runs in, the same as in manifest.json.
 *
 * Chrome 128: `caretPositionFromPoint` and `currentCSSZoom` (browser compatibility tables of
 * https://developer.mozilla.org/docs/Web/API/Document/caretPositionFromPoint and …/API/Element/currentCSSZoom). Firefox 153: a content
 * script may set `adoptedStyleSheets` (https://bugzilla.mozilla.org/show_bug.cgi?id=1928865), without which no card opens; before 146
 * marks were not seen: no `text-decoration` in `::highlight()` (https://developer.mozilla.org/docs/Web/CSS/::highlight).
 */
const TARGETS: Record<BrowserName, string> = { chrome: "chrome128", firefox: "firefox153" };

/**
 * What most of our pages share comes in one file and not in dozens, each of which browsers ask for by a message of its own: the popup is
 * painted 14 % sooner in Chromium, the options 20 to 30 %.
 */
const SHARED = { name: "base", tags: ["$initial" as const], minShareCount: 5 };

/** The mode names the browser: `vite build --mode firefox`; anything else builds for Chrome. */
export default defineConfig(({ mode }) => {
  const browser: BrowserName = mode === "firefox" ? "firefox" : "chrome";
  return {
    publicDir: false,
    // Chromium's background is a worker: what packages have for one does without a document, which pages can do, too.
    resolve: { conditions: ["worker", ...defaultClientConditions] },
    build: {
      outDir: `dist/${browser}`,
      target: TARGETS[browser],
      modulePreload: false,
      rolldownOptions: {
        input: {
          reader: "src/reader/index.html",
          editor: "src/editor/index.html",
          welcome: "src/options/welcome/index.html",
          panel: "src/panel/index.html",
        },
        // Without hashes: that of an entry would take in the absolute path of the folder that is built in.
        output: {
          entryFileNames: "assets/[name].js",
          chunkFileNames: "assets/[name].js",
          codeSplitting: { groups: [SHARED] },
        },
      },
    },
    plugins: [
      crx({
        // By way of unknown: crxjs knows no author that is a name, as Firefox has it.
        manifest: deriveManifest(manifest, browser) as unknown as Parameters<typeof crx>[0]["manifest"],
        browser,
        contentScripts: { injectCss: false },
      }),
      parseInReadability(),
      emitLicences(),
      emitLocales(),
      emitThemeIcons(),
      ...(browser === "chrome" ? [emitPolicySchema()] : []),
      tidyClassicScripts(),
    ],
  };
});
