import { listenToKeys } from "../../frame/early-keys.ts";

// Runs before the page's own scripts, on every page the reader has not switched off, in every frame: only there can it be the first
// that hears of a key. What is done about it comes later, with the gate.

listenToKeys();
