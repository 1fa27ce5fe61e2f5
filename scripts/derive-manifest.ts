/** A browser family that gets its own build. */
export type BrowserName = "chrome" | "firefox";

export const BROWSER_NAMES: readonly BrowserName[] = ["chrome", "firefox"];

/** The fields of manifest.json that differ between browsers; the rest passes through untouched. */
export type SharedManifest = {
  readonly background: { readonly service_worker: string; readonly type: string };
  readonly minimum_chrome_version: string;
  readonly browser_specific_settings: object;
  readonly permissions: readonly string[];
  readonly storage: { readonly managed_schema: string };
};

/**
 * Turn the shared manifest into one browser's own: each would warn about the fields of the other.
 *
 * Firefox runs the background as an event page, Chrome as a service worker; only Chrome checks a policy by its schema, and only
 * Firefox would name `webNavigation` to the reader when it is installed.
 */
export function deriveManifest<Manifest extends SharedManifest>(manifest: Manifest, browser: BrowserName) {
  const { background, minimum_chrome_version, browser_specific_settings, permissions, storage, ...shared } = manifest;
  if (browser === "chrome") return { ...shared, background, minimum_chrome_version, permissions, storage };
  const { service_worker, type } = background;
  const asked = permissions.filter((one) => one !== "webNavigation");
  return { ...shared, background: { scripts: [service_worker], type }, browser_specific_settings, permissions: asked };
}
