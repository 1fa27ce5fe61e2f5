import browser from "webextension-polyfill";

/**
 * What the browser's administrator provides for us; empty when nobody looks after the browser.
 *
 * Chromium checks it against `assets/policy-schema.json`; Firefox hands on whatever stands there.
 */
export async function loadManaged(): Promise<Readonly<Record<string, unknown>>> {
  // A platform without policies has none; a policy that is there and cannot be read is an error, and unlocks nothing.
  const { managed } = browser.storage as { readonly managed?: typeof browser.storage.managed };
  if (!managed) return {};
  try {
    return await managed.get(null);
  } catch (error) {
    // What Firefox says when there is no policy for us.
    // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/managed
    if (error instanceof Error && error.message.includes("Managed storage manifest not found")) return {};
    throw error;
  }
}
