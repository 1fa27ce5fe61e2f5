import * as v from "valibot";
import { NO_PAUSES, type Pauses } from "../../settings/pauses.ts";
import { openSessionValue } from "./session-store.ts";

const PAUSES = v.object({ untilRestart: v.boolean(), tabs: v.array(v.number()) });

/** What is paused for as long as the browser runs. */
export const {
  load: loadPauses,
  change: changePauses,
  onChange: onPausesChanged,
} = openSessionValue<Pauses>("pauses", PAUSES, NO_PAUSES);
