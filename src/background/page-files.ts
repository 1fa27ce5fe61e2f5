import earlyKeysScript from "../content-script/early-keys.iife.ts?script&iife";
import finderScript from "../content-script/finder.iife.ts?script&iife";
import spotterScript from "../content-script/spotter.iife.ts?script&iife";
import popoverScript from "../popover/popover.iife.ts?script&iife";

/** The built files that run in pages, as paths. */
export const PAGE_FILES = { earlyKeysScript, spotterScript, finderScript, popoverScript } as const;
