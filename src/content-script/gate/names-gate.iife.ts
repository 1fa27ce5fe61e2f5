import { keepGate } from "./keep-gate.ts";
import { watchPieces } from "./watch-pieces.ts";

// The gate where there are more explainers than the bundled ones, and all are about what has a name: asks the background by the page's
// capitalised words.

keepGate("names", (ask, place) => watchPieces(ask, place, "names"));
