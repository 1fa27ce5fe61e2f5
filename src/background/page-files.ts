import finderScript from "../content-script/finder.iife.ts?script&iife";
import spotterScript from "../content-script/spotter.iife.ts?script&iife";
import popoverScript from "../popover/popover.iife.ts?script&iife";

/** The built files that run in pages, as paths. */
export const PAGE_FILES = { spotterScript, finderScript, popoverScript } as const;
