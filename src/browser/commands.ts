import browser from "webextension-polyfill";

/** Be told when the reader presses the keys of a command. To be called at once when the background starts. */
export function onCommand(tell: (command: string) => void): void {
  browser.commands.onCommand.addListener((command) => tell(command));
}
