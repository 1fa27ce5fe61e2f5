import finderScript from "../content-script/finder.iife.ts?script&iife";
import spotterScript from "../content-script/spotter.iife.ts?script&iife";
import highlightStyles from "../page/highlight.css?url&no-inline";
import popoverScript from "../popover/popover.iife.ts?script&iife";

/** The built files that run in pages, as paths. */
export const PAGE_FILES = { spotterScript, highlightStyles, finderScript, popoverScript } as const;
