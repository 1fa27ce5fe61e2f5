import { BUNDLED, findBundledTables } from "../src/bundled/bundled-tables.ts";
import { WORD_LISTS } from "../src/gazetteer/compile/word-lists.ts";
import type { GazetteerData } from "../src/gazetteer/gazetteer-data.ts";
import { type Gazetteer, openGazetteer } from "../src/gazetteer/open-gazetteer.ts";

/**
 * The tables of each bundled story, as the finder is sent them.
 *
 * @param isCyrillic - Whether with what begins with Cyrillic letters.
 */
export function bundledTables(isCyrillic = true): readonly string[] {
  return [...new Set(BUNDLED.flatMap((id) => findBundledTables(id, isCyrillic) ?? []))];
}

/** All bundled stories, side by side. */
export function openBundledGazetteer(): Gazetteer {
  return openGazetteer(
    bundledTables().map((json) => JSON.parse(json) as GazetteerData),
    WORD_LISTS,
  );
}
