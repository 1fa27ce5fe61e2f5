import type { BriefId } from "../../../briefs/brief.ts";
import type { GazetteerData } from "../../../gazetteer/gazetteer-data.ts";
import type { GoodCandidate } from "../../../library/candidate.ts";
import { findSharedForms, toLookup } from "../../../library/find-shared-forms.ts";
import { createBreather } from "./breather.ts";

/** A spelling that another explainer has, too, and the title of that. */
export type FormElsewhere = { readonly spelling: string; readonly title: string };

/** Where the tables of the explainers that are there come from. */
export type OtherExplainers = {
  /** Those that come with Sidelight; tables may hold several, and the same may be told twice. */
  readonly bundled: Iterable<GazetteerData>;
  /** Added explainers in the reader's order, as they are in their list. */
  readonly added: readonly BriefId[];
  /** Reads some of the added ones, in the order given; whatever cannot be read is left out. */
  readonly read: (ids: readonly BriefId[]) => Promise<readonly (() => GazetteerData | null)[]>;
  /** Of those that are on; null for one that is not, or is not there. */
  readonly titleOf: (id: BriefId) => string | null;
};

/** Added explainers are read in so many: one takes a millisecond. */
const AT_ONCE = 10;

/**
 * Find the forms of a candidate that other explainers have, too, as they are found: those of the reader's own first.
 *
 * All explainers that are on are read. The pieces of their gates, which the index knows without that, would leave some out: they are none
 * of contextual forms, such as those of names that their author gave no forms, and of at most 80 names.
 *
 * @param signal - Stops.
 */
export async function* findFormsOfOthers(
  { entry, forms }: GoodCandidate,
  { bundled, added, read, titleOf }: OtherExplainers,
  signal: AbortSignal,
): AsyncGenerator<readonly FormElsewhere[], void> {
  const lookup = toLookup(forms);
  const breathe = createBreather();
  const told = new Set<string>();
  /** Not those of the explainer that the candidate would replace. */
  const isOther = (id: BriefId): boolean => id !== entry.id && titleOf(id) !== null;
  const find = async (tables: GazetteerData): Promise<readonly FormElsewhere[]> => {
    const found: FormElsewhere[] = [];
    for (const { form, spelling, brief } of findSharedForms(tables, lookup)) {
      const title = isOther(brief) ? titleOf(brief) : null;
      if (title !== null && !told.has(`${form} ${brief}`)) found.push({ spelling, title });
      told.add(`${form} ${brief}`);
      await breathe();
      if (signal.aborted) break;
    }
    return found;
  };
  const others = added.filter(isOther);
  for (let at = 0; at < others.length; at += AT_ONCE) {
    if (signal.aborted) return;
    for (const open of await read(others.slice(at, at + AT_ONCE))) {
      if (signal.aborted) return;
      const tables = open();
      const found = tables ? await find(tables) : [];
      if (found.length > 0) yield found;
      await breathe();
    }
  }
  for (const tables of bundled) {
    if (signal.aborted) return;
    const found = await find(tables);
    if (found.length > 0) yield found;
    await breathe();
  }
}
