import { IDENTITY } from "./identity.ts";

/** A browser family that gets its own build. */
export type BrowserName = "chrome" | "firefox";

export const BROWSER_NAMES: readonly BrowserName[] = ["chrome", "firefox"];

/** The fields of manifest.json that differ between browsers; the rest passes through untouched. */
export type SharedManifest = {
  readonly background: { readonly service_worker: string; readonly type: string };
  readonly minimum_chrome_version: string;
  readonly browser_specific_settings: { readonly gecko: object; readonly gecko_android: object };
  readonly permissions: readonly string[];
  readonly storage: { readonly managed_schema: string };
  readonly icons: object;
  readonly action: { readonly default_icon: object };
  readonly side_panel: { readonly default_path: string };
  readonly commands: { readonly "open-panel": { readonly description: string } };
};

/** Firefox draws vector icons at any size, and takes a lighter one for dark toolbars. */
const VECTOR = "assets/icons/icon.svg";
const ON_DARK = "assets/icons/icon-on-dark.svg";

/** Chromium allows no fifth key; there the reader gives the panel one. */
const PANEL_KEY = "Alt+Shift+S";

/** What only Chromium has. */
const CHROMIUM_PERMISSIONS: ReadonlySet<string> = new Set(["webNavigation", "sidePanel"]);

/**
 * Turn the shared manifest into one browser's own: each would warn about the fields of the other.
 *
 * Firefox runs the background as an event page, Chrome as a service worker; only Chrome checks a policy by its schema, and only
 * Firefox would name `webNavigation` to the reader when it is installed. Firefox has a sidebar, with a command of its own to show and
 * hide it, where Chrome has a side panel. Who publishes it comes from `store/identity.json`.
 */
export function deriveManifest<Manifest extends SharedManifest>(manifest: Manifest, browser: BrowserName) {
  const {
    background,
    minimum_chrome_version,
    browser_specific_settings,
    permissions,
    storage,
    icons,
    action,
    side_panel,
    commands,
    ...rest
  } = manifest;
  const shared = { ...rest, homepage_url: IDENTITY.homepage };
  if (browser === "chrome") {
    const author = { email: IDENTITY.securityContact };
    const own = { background, minimum_chrome_version, permissions, storage, side_panel };
    return { ...shared, author, icons, action, commands, ...own };
  }
  const { service_worker, type } = background;
  const { "open-panel": openPanel, ...others } = commands;
  return {
    ...shared,
    author: IDENTITY.author,
    icons: { 48: VECTOR, 96: VECTOR, 128: VECTOR },
    action: {
      ...action,
      theme_icons: [16, 32].map((size) => ({ light: ON_DARK, dark: VECTOR, size })),
    },
    commands: { ...others, _execute_sidebar_action: { suggested_key: { default: PANEL_KEY }, ...openPanel } },
    sidebar_action: {
      default_title: "__MSG_extensionName__",
      default_panel: side_panel.default_path,
      default_icon: { 16: VECTOR, 32: VECTOR },
      open_at_install: false,
    },
    background: { scripts: [service_worker], type },
    browser_specific_settings: {
      ...browser_specific_settings,
      gecko: { id: IDENTITY.firefoxId, ...browser_specific_settings.gecko },
    },
    permissions: permissions.filter((one) => !CHROMIUM_PERMISSIONS.has(one)),
  };
}
