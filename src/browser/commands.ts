import browser from "webextension-polyfill";

/** Be told when the reader presses the keys of a command. To be called at once when the background starts. */
export function onCommand(tell: (command: string) => void): void {
  browser.commands.onCommand.addListener((command) => tell(command));
}

/** A command of the manifest as the reader has it. */
export type Command = {
  readonly name: string;
  /** What it does, in the interface's language. */
  readonly description: string;
  /** The keys the browser has for it, as it writes them; empty when it has none. */
  readonly keys: string;
};

/** Every command there is, in the order of the manifest. */
export async function listCommands(): Promise<readonly Command[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = "", description = "", shortcut = "" }) =>
    description === "" ? [] : [{ name, description, keys: shortcut }],
  );
}

/** Open the browser's own page on which the reader changes keys. */
export async function openKeySettings(): Promise<void> {
  // Firefox has a function for it and lets nobody open the page's address; Chromium has it the other way round.
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
