import { offerPopover } from "../frame/popover-port.ts";
import { openPopover } from "./open-popover.tsx";
import { getSheet } from "./place/card-sheet.ts";

// Run by the background in a frame whose reader first points at a mention.

offerPopover({ open: openPopover });

// While the reader waits for the card: the first date that is put in words in a process takes a browser 20 ms.
setTimeout(() => {
  new Intl.DateTimeFormat().format();
  getSheet(window);
});
