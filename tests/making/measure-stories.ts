import type { Brief } from "../../src/briefs/brief.ts";
import { compileGazetteer } from "../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../src/gazetteer/compile/word-lists.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { readDate, spotText } from "../spotting/spot-text.ts";

/** A text of a story: the explainer, one about the story, or one with the same names and another story. */
export type StoryText = {
  readonly story: string;
  readonly role: "explainer" | "on" | "near";
  readonly id: string;
  readonly date: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
};

/** How many texts of a story were marked, of how many. */
export type StoryScore = {
  readonly story: string;
  readonly on: { readonly marked: number; readonly of: number };
  readonly near: { readonly marked: number; readonly of: number };
  /** Ids of those on the story that were not marked, and of near ones that were. */
  readonly faults: readonly string[];
};

/** Spot a story's explainer in its texts, with or without the days they say they are from. */
export function scoreStory(brief: Brief, texts: readonly StoryText[], dated: boolean): StoryScore {
  const gazetteer = openGazetteer([compileGazetteer([brief])], WORD_LISTS);
  const judged = texts
    .filter(({ role }) => role !== "explainer")
    .map((text) => ({
      ...text,
      marked: spotText(text.text, gazetteer, dated ? readDate(text.date) : null).some(({ shown }) => shown),
    }));
  const count = (role: "on" | "near") => {
    const own = judged.filter((one) => one.role === role);
    return { marked: own.filter(({ marked }) => marked).length, of: own.length };
  };
  const faults = judged
    .filter(({ role, marked }) => marked !== (role === "on"))
    .map(({ role, id, title }) => `${role} ${id} ${title.slice(0, 70)}`);
  return { story: texts[0]?.story ?? "", on: count("on"), near: count("near"), faults };
}

/** The texts that any of the explainers marks, all of them searched for at once. */
export function findMarked(
  briefs: readonly Brief[],
  texts: readonly Pick<StoryText, "id" | "text" | "date">[],
): readonly string[] {
  const gazetteer = openGazetteer([compileGazetteer(briefs)], WORD_LISTS);
  return texts.flatMap(({ id, text, date }) => {
    const shown = spotText(text, gazetteer, readDate(date)).filter((one) => one.shown);
    return shown.length > 0 ? [`${id} ${[...new Set(shown.map((one) => one.text))].slice(0, 6).join(", ")}`] : [];
  });
}
