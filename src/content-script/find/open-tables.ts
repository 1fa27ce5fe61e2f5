import type { GazetteerData } from "../../gazetteer/gazetteer-data.ts";
import { type Gazetteer, openGazetteer } from "../../gazetteer/open-gazetteer.ts";
import type { WordLists } from "../../gazetteer/word-lists.ts";

/** The stories whose tables are open in a frame. */
export type OpenTables = {
  /** Of all of them; another one after others were opened. */
  readonly gazetteer: () => Gazetteer;
  /** Open these instead. */
  readonly replace: (tables: readonly string[]) => void;
  /** Told when others were opened: what was read has to be read anew. */
  onReplace: () => void;
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
  const opened: OpenTables = {
    gazetteer: () => gazetteer,
    replace(others) {
      gazetteer = open(others);
      opened.onReplace();
    },
    onReplace: () => {},
  };
  return opened;
}
