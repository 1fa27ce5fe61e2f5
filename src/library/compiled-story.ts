import type { Brief, BriefId } from "../briefs/brief.ts";
import { type BriefTexts, takeTexts, textsIn } from "../briefs/brief-texts.ts";
import { chooseLanguage } from "../briefs/choose-language.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import { compileGazetteer } from "../gazetteer/compile/compile-gazetteer.ts";
import { compileStoryGate } from "../gazetteer/compile/compile-story-gate.ts";
import type { GazetteerData } from "../gazetteer/gazetteer-data.ts";
import type { StoryGate } from "../gazetteer/story-gate.ts";

export type { StoryGate } from "../gazetteer/story-gate.ts";

/** One explainer as the scripts at work need it; plain JSON, made anew from its source text whenever it does not load. */
export type CompiledStory = {
  readonly id: BriefId;
  readonly gate: StoryGate;
  /** Tables of this story alone: `tables.briefs` has one entry, and every meaning is of brief 0. */
  readonly tables: GazetteerData;
  /** In its own language. */
  readonly texts: BriefTexts;
  /** In the languages it was translated into; empty when it was not. */
  readonly translations: readonly BriefTexts[];
};

/**
 * Compile one checked brief for the gate, the search and the cards. The same brief gives the same tables.
 *
 * @throws PatternError when a pattern cannot be read; a checked brief has none such.
 */
export function compileStory(brief: Brief): CompiledStory {
  return {
    id: brief.id,
    gate: compileStoryGate(brief),
    tables: compileGazetteer([brief]),
    texts: takeTexts(brief),
    translations: (brief.translations ?? []).map(({ language }) => textsIn(language, brief, [brief])),
  };
}

/** The texts in the language that is wanted most of those there are; see `chooseLanguage`. */
export function chooseTexts({ texts, translations }: CompiledStory, wanted: readonly LanguageTag[]): BriefTexts {
  const all = [texts, ...translations];
  const language = chooseLanguage(
    all.map((one) => one.language),
    wanted,
  );
  return all.find((one) => one.language === language) ?? texts;
}
