import { BACKGROUND_FAULTS } from "./background-faults.ts";
import type { Fault } from "./fault.ts";
import { PAGE_FAULTS } from "./page-faults.ts";
import { STORAGE_FAULTS } from "./storage-faults.ts";
import { WINDOW_FAULTS } from "./window-faults.ts";

/** Every fault that is put into a browser; those that reload the extension last. */
export const FAULTS: readonly Fault[] = [...PAGE_FAULTS, ...WINDOW_FAULTS, ...STORAGE_FAULTS, ...BACKGROUND_FAULTS];
