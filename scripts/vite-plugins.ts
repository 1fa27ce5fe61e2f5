import { readdir, readFile } from "node:fs/promises";
import type { CrxPlugin } from "@crxjs/vite-plugin";
import type { Plugin, Rollup } from "vite";
import manifest from "../manifest.json" with { type: "json" };

/** Put assets/_locales where browsers look for it: at the extension's root. */
export function emitLocales(): Plugin {
  return {
    name: "sidelight-locales",
    apply: "build",
    async generateBundle() {
      for (const locale of await readdir("assets/_locales")) {
        const source = await readFile(`assets/_locales/${locale}/messages.json`, "utf8");
        this.emitFile({ type: "asset", fileName: `_locales/${locale}/messages.json`, source });
      }
    },
  };
}

/** Put the shape of a policy where the manifest says. Only Chrome reads it. */
export function emitPolicySchema(): Plugin {
  return {
    name: "sidelight-policy-schema",
    apply: "build",
    async generateBundle() {
      const fileName = manifest.storage.managed_schema;
      this.emitFile({ type: "asset", fileName, source: await readFile(fileName, "utf8") });
    },
  };
}

/**
 * Take out what crxjs leaves behind for scripts imported with `?script&iife`; stands after `crx()`.
 *
 * Each such script is built twice: the classic file that is registered, and an unused module with an entry in
 * `web_accessible_resources`, by which any page could tell that Sidelight is installed.
 */
export function tidyClassicScripts(): CrxPlugin {
  return {
    name: "sidelight-tidy-classic-scripts",
    apply: "build",
    enforce: "post",
    renderCrxManifest(manifest) {
      delete manifest.web_accessible_resources;
      return manifest;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        dropModuleTwins(bundle);
        for (const file of Object.values(bundle)) withoutInnerHtml(file);
      },
    },
  };
}

/** Drops the unused modules, and what only they import. */
function dropModuleTwins(bundle: Rollup.OutputBundle): void {
  const isTwin = (file: Rollup.OutputChunk) => file.facadeModuleId?.includes(".iife.ts") ?? false;
  const used = new Set<string>();
  const use = (name: string): void => {
    const file = bundle[name];
    if (used.has(name) || file?.type !== "chunk") return;
    used.add(name);
    for (const imported of [...file.imports, ...file.dynamicImports]) use(imported);
  };
  for (const [name, file] of Object.entries(bundle))
    if (file.type === "chunk" && file.isEntry && !isTwin(file)) use(name);
  for (const [name, file] of Object.entries(bundle)) if (file.type === "chunk" && !used.has(name)) delete bundle[name];
}

/**
 * Preact's one `element.innerHTML = html.__html` serves `dangerouslySetInnerHTML`, which nothing here uses, and store
 * reviews flag it: such a value would now be shown as text.
 */
function withoutInnerHtml(file: Rollup.OutputAsset | Rollup.OutputChunk): void {
  if (!file.fileName.endsWith(".js")) return;
  const replace = (code: string) => code.replace(/([\w$.]+)\.innerHTML\s*=\s*([\w$]+\.__html)/g, "$1.textContent=$2");
  if (file.type === "chunk") file.code = replace(file.code);
  else file.source = replace(typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source));
}
