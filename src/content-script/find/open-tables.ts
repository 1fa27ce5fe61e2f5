import type { Candidate } from "../../gazetteer/candidate.ts";
import { findCandidates } from "../../gazetteer/find-candidates.ts";
import type { GazetteerData } from "../../gazetteer/gazetteer-data.ts";
import { type Gazetteer, openGazetteer } from "../../gazetteer/open-gazetteer.ts";
import type { WordLists } from "../../gazetteer/word-lists.ts";

/** The stories whose tables are open in a frame. */
export type OpenTables = {
  /** Of all of them; another one after others were opened. */
  readonly gazetteer: () => Gazetteer;
  /** What a text holds of them, see `findCandidates`. */
  readonly search: (text: string) => readonly Candidate[];
  /** Open these instead. */
  readonly replace: (tables: readonly string[]) => void;
  /** Told when others were opened: what was read has to be read anew. */
  onReplace: () => void;
  /** Told, once until others are opened, when a text is searched that may hold what was left out of these. */
  onLack: () => void;
};

/**
 * @param tables - Of each story, as the JSON of `GazetteerData`.
 */
export function createOpenTables(tables: readonly string[], lists: WordLists): OpenTables {
  const open = (jsons: readonly string[]): Gazetteer =>
    openGazetteer(
      jsons.map((json) => JSON.parse(json) as GazetteerData),
      lists,
    );
  let gazetteer = open(tables);
  let isTold = false;
  const opened: OpenTables = {
    gazetteer: () => gazetteer,
    search(text) {
      if (!isTold && gazetteer.lacks(text)) {
        isTold = true;
        opened.onLack();
      }
      return findCandidates(text, gazetteer);
    },
    replace(others) {
      gazetteer = open(others);
      isTold = false;
      opened.onReplace();
    },
    onReplace: () => {},
    onLack: () => {},
  };
  return opened;
}
