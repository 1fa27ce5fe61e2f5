import highlightStyles from "../content-script/highlight.css?url&no-inline";
import spotterScript from "../content-script/spotter.iife.ts?script&iife";
import popoverScript from "../popover/popover.iife.ts?script&iife";

// First skeleton: shows that the three files are built. Registration of scripts comes with src/browser.
export const builtFiles = [highlightStyles, spotterScript, popoverScript];
