import browser from "webextension-polyfill";

/** Why the background started for the first time in its version. */
export type InstallReason = "install" | "update" | "browser_update" | "chrome_update" | "shared_module_update";

/** Be told when the extension was installed or updated. To be called at once when the background starts. */
export function onInstalled(notify: (reason: InstallReason) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => notify(reason as InstallReason));
}

/** The extension's version, as in its manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether an organisation's administrator installed the extension: nobody is there then who asked for a page to open. */
export async function isManagedInstall(): Promise<boolean> {
  const { management } = browser as { readonly management?: typeof browser.management };
  return (await management?.getSelf())?.installType === "admin";
}
