import { describe, expect, test } from "vitest";
import { readBriefs } from "../../scripts/read-briefs.ts";
import { compileGazetteer } from "../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../src/gazetteer/compile/word-lists.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { spotText } from "../spotting/spot-text.ts";

const gazetteer = openGazetteer([compileGazetteer(await readBriefs(() => {}))], WORD_LISTS);

const MAY = "istanbul-talks-may-2025";
const JUNE = "istanbul-talks";
const JULY = "istanbul-talks-july-2025";

/** Two paragraphs about the war, without a word about when. */
const STORY = `Ukraine and Russia fight on. In Kyiv President Zelensky met his negotiators.
Moscow says that Ukraine must wait. Russia's army moves on.`;

/** The rounds whose cards the mentions of an entity lead to, in page order. */
function roundsOf(entity: string, text: string, published: string | null): readonly string[] {
  return spotText(`${STORY}\n${text}`, gazetteer, published)
    .filter((one) => one.shown && one.entity === entity && one.start > STORY.length)
    .map(({ brief }) => brief);
}

describe("a mention opens the round", () => {
  test.each<[string, string | null, string, string, string]>([
    ["that the page's day falls into", "2025-05-17", "The talks in Istanbul ended on Friday.", "istanbul-talks", MAY],
    ["that was the last one on the page's day", "2025-06-30", "The Istanbul talks stalled.", "istanbul-talks", JUNE],
    ["of the page's day also for a person", "2025-07-24", "Umerov flew home.", "umerov", JULY],
    ["whose numbers it names", "2025-07-24", "They will exchange 1,200 prisoners.", "prisoner-exchange", JULY],
    [
      "that its sentence counts",
      "2025-07-24",
      "The first round of talks in Istanbul was held in May.",
      "istanbul-talks",
      MAY,
    ],
    ["that its sentence dates", "2025-07-24", "On 2 June 2025 Umerov spoke of a ceasefire.", "umerov", JUNE],
    [
      "whose numbers it names, on a page without a day",
      null,
      "They agreed to swap 1,200 prisoners each.",
      "prisoner-exchange",
      JULY,
    ],
    [
      "that its sentence counts in Ukrainian",
      null,
      "Третій раунд переговорів у Стамбулі завершився.",
      "istanbul-talks",
      JULY,
    ],
    [
      "that its sentence counts in German",
      null,
      "Die zweite Verhandlungsrunde in Istanbul ist zu Ende.",
      "istanbul-talks",
      JUNE,
    ],
    [
      "that its sentence counts in Turkish",
      null,
      "İstanbul'daki görüşmelerin birinci turu bitti.",
      "istanbul-talks",
      MAY,
    ],
  ])("%s", (_, published, text, entity, round) => {
    expect(new Set(roundsOf(entity, text, published))).toEqual(new Set([round]));
  });
});

describe("where no round fits, no event is marked:", () => {
  test.each<[string, string | null, string]>([
    ["the talks of 2022", null, "The Istanbul talks of 2022 ended without a deal."],
    ["on a page of 2022", "2022-04-01", "The talks in Istanbul ended."],
    ["in Abu Dhabi", "2026-02-05", "The talks in Abu Dhabi ended; a prisoner exchange was agreed."],
    ["on a page of 2026", "2026-02-05", "A new round of talks is planned, and a prisoner exchange."],
  ])("%s", (_, published, text) => {
    for (const entity of ["istanbul-talks", "prisoner-exchange"]) expect(roundsOf(entity, text, published)).toEqual([]);
  });
});
