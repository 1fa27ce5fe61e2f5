import browser from "webextension-polyfill";

/** Firefox for Android has no keys for commands. */
const { commands } = browser as { readonly commands?: typeof browser.commands };

/**
 * Be told when the reader presses the keys of a command, and in which window; null when the browser does not say. To be called at once
 * when the background starts.
 */
export function onCommand(notify: (command: string, window: number | null) => void): void {
  commands?.onCommand.addListener((command, tab) => notify(command, tab?.windowId ?? null));
}

/** A command of the manifest as the reader has it. */
export type Command = {
  readonly name: string;
  /** What it does, in the interface's language. */
  readonly description: string;
  /** The keys the browser has for it, as it writes them; empty when it has none. */
  readonly keys: string;
};

/** Every command there is, in the order of the manifest; none where the browser has no keys for them. */
export async function listCommands(): Promise<readonly Command[]> {
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ name = "", description = "", shortcut = "" }) =>
    description === "" ? [] : [{ name, description, keys: shortcut }],
  );
}

/** Open the browser's own page on which the reader changes keys. */
export async function openKeySettings(): Promise<void> {
  // Firefox has a function for it and lets nobody open the page's address; Chromium has it the other way round.
  // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
  const settings = commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (settings?.openShortcutSettings) await settings.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
