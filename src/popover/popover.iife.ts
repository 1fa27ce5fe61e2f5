import { offerPopover } from "../frame/popover-port.ts";
import { openPopover } from "./open-popover.tsx";

// Run by the background in a frame whose reader first points at a mention.

offerPopover({ open: openPopover });
