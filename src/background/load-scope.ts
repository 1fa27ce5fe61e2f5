import { loadPauses } from "../browser/storage/pause-store.ts";
import { loadVisits } from "../browser/storage/visit-store.ts";
import { type Scope, toScope } from "../settings/decide-frame.ts";
import type { Settings } from "../settings/settings.ts";

/** What decides now where Sidelight is on: the choices given, and what is paused or to be read this once. */
export async function loadScope(settings: Settings): Promise<Scope> {
  const [pauses, visits] = await Promise.all([loadPauses(), loadVisits()]);
  return toScope(settings, pauses, visits, Date.now());
}
