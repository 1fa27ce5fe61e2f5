import browser from "webextension-polyfill";

/**
 * What the browser's administrator provides for us; empty when nobody looks after the browser.
 *
 * Chromium checks it against `assets/policy-schema.json`; Firefox hands on whatever stands there.
 */
export async function loadManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    // What Firefox says when there is no policy for us.
    if (error instanceof Error && error.message.includes("Managed storage manifest not found")) return {};
    throw error;
  }
}
