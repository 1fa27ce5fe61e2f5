import { gateData } from "../../bundled/gate-data.ts";
import { keepGate } from "./keep-gate.ts";
import { watchStories } from "./watch-stories.ts";

// The gate where there are no explainers but the bundled ones: it holds what those require, and asks nobody.

keepGate("hint", (_ask, { hearsOuter }) => watchStories(gateData, hearsOuter));
