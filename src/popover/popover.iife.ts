import { interfaceLanguage } from "../browser/interface-text.ts";
import { offerPopover } from "../frame/popover-port.ts";
import { openPopover } from "./open-popover.tsx";
import { getSheet } from "./place/card-sheet.ts";

// Run by the background in a frame whose reader first points at a mention.

offerPopover({ open: openPopover });

// While the reader waits for the card, each in a task of its own: what a process does slowly the first time.
setTimeout(() => getSheet(window));
setTimeout(interfaceLanguage);
