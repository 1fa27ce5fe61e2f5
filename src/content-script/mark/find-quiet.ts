import { findQuietPlaces } from "../../page/text/quiet-places.ts";
import { readPart } from "../../page/text/read-part.ts";
import type { FoundMention } from "../find/found-mention.ts";
import type { Marks } from "./marks-port.ts";

/** So many mentions are asked of before the page is let go on. */
const MENTIONS_A_STEP = 256;

/** See `Marks.findQuiet`. */
export const findQuiet: Marks["findQuiet"] = function* (found, length) {
  const places = findQuietPlaces(length);
  const quiet = new Set<FoundMention>();
  for (const [at, mention] of found.entries()) {
    if (at % MENTIONS_A_STEP === MENTIONS_A_STEP - 1) yield;
    if (readPart(() => places.isQuiet(mention.block), false)) quiet.add(mention);
  }
  return quiet;
};
