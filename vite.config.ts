import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { type BrowserName, deriveManifest } from "./scripts/derive-manifest.ts";
import { emitLocales, emitPolicySchema, tidyClassicScripts } from "./scripts/vite-plugins.ts";

/** The mode names the browser: `vite build --mode firefox`; anything else builds for Chrome. */
export default defineConfig(({ mode }) => {
  const browser: BrowserName = mode === "firefox" ? "firefox" : "chrome";
  return {
    publicDir: false,
    build: {
      outDir: `dist/${browser}`,
      target: browser === "firefox" ? "firefox142" : "chrome128",
      modulePreload: false,
      rollupOptions: { input: { reader: "src/reader/index.html" } },
    },
    plugins: [
      crx({
        manifest: deriveManifest(manifest, browser) as Parameters<typeof crx>[0]["manifest"],
        browser,
        contentScripts: { injectCss: false },
      }),
      emitLocales(),
      ...(browser === "chrome" ? [emitPolicySchema()] : []),
      tidyClassicScripts(),
    ],
  };
});
