import type { DayByBrief } from "../../settings/last-days.ts";
import type { Settings } from "../../settings/settings.ts";
import { readLibrary } from "./library-store.ts";

/**
 * Which day each explainer describes, bundled or added; none are read where the reader takes those of any age.
 *
 * @param bundled - Those of the bundled ones.
 */
export async function loadDays({ maxAge }: Pick<Settings, "maxAge">, bundled: DayByBrief): Promise<DayByBrief> {
  if (maxAge === 0) return {};
  const { entries } = await readLibrary();
  return { ...bundled, ...Object.fromEntries(entries.map(({ id, asOf }) => [id, asOf])) };
}
