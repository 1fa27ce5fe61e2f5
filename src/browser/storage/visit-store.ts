import * as v from "valibot";
import type { Visit } from "../../settings/visits.ts";
import { openSessionValue } from "./session-store.ts";

const VISITS = v.array(v.object({ tab: v.number(), page: v.string(), asked: v.number() }));

/** Which pages the reader asked to have read this once. */
export const {
  load: loadVisits,
  change: changeVisits,
  onChange: onVisitsChanged,
} = openSessionValue<readonly Visit[]>("visits", VISITS, []);
