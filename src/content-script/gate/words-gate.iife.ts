import { keepGate } from "./keep-gate.ts";
import { watchPieces } from "./watch-pieces.ts";

// The gate where some explainers are about what is written small: asks the background by all of the page's words.

keepGate("words", (ask, place) => watchPieces(ask, place, "words"));
