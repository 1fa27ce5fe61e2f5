import type { Brief, BriefId, Entity, EntityId, SeriesPlace, Translation } from "./brief.ts";
import type { LanguageTag } from "./language-tag.ts";

/** A brief as far as readers see it, in one language: everything but the patterns that find it. Cards are made from this. */
export type BriefTexts = Omit<Brief, "entities" | "story" | "series" | "translations"> & {
  readonly entities: readonly EntityTexts[];
  /** The languages of the pages it is found on, in alphabetical order. */
  readonly foundIn: readonly LanguageTag[];
  /** The languages it can be read in, its own first; this one too. */
  readonly languages: readonly LanguageTag[];
  /** The language its texts were translated from; absent where they are as their author wrote them. */
  readonly translatedFrom?: LanguageTag;
  /** Absent when it belongs to no series. */
  readonly series?: Series;
};

/** An entity as far as readers see it. */
export type EntityTexts = Omit<Entity, "forms" | "vetoes" | "needs"> & {
  /** Words of its surface forms in the brief's language, each once: what readers may call it who look for it. */
  readonly called: readonly string[];
};

/** A brief's place in its series, and the whole series with it. */
export type Series = SeriesPlace & {
  /** All that are there, this one too, in their order. */
  readonly rounds: readonly Round[];
};

/** One brief of a series, as the others name it. */
export type Round = Pick<SeriesPlace, "name" | "order" | "day"> & {
  readonly brief: BriefId;
  readonly title: string;
  /** All that it explains, the most important first: who is in several rounds has a card in each. */
  readonly entities: readonly EntityId[];
};

/** Leave out of a brief what only the gazetteer needs: most of its size. In its own language, and alone in its series. */
export function takeTexts(brief: Brief): BriefTexts {
  return textsIn(brief.language, brief, [brief]);
}

/**
 * The texts of a brief in one of its languages.
 *
 * @param language - Its own, or that of one of its translations.
 * @param all - Briefs among which are those of its series; what is not there is not named.
 */
export function textsIn(language: LanguageTag, brief: Brief, all: readonly Brief[]): BriefTexts {
  const { entities, story: _s, series, translations: _t, asks: _a, words: _w, ...words } = brief;
  const translation = findTranslation(brief, language);
  const foundIn = new Set(entities.flatMap(({ forms }) => forms.map((group) => group.language)));
  return {
    ...words,
    ...(translation && translateWords(brief, translation)),
    ...takeAsks(translation ?? brief),
    entities: entities.map((entity) => toTexts(entity, language, translation)),
    foundIn: [...foundIn].sort(),
    languages: languagesOf(brief),
    ...(series && {
      series: { ...series, ...translation?.series, rounds: listRounds(series.id, all, language) },
    }),
  };
}

/** The languages a brief's texts are there in, its own first. */
export function languagesOf({ language, translations = [] }: Brief): readonly LanguageTag[] {
  return [language, ...translations.map((one) => one.language)];
}

function findTranslation({ translations = [] }: Brief, language: LanguageTag): Translation | undefined {
  return translations.find((one) => one.language === language);
}

/** What an author adds for the search speaks one language, as the texts do. */
function takeAsks({ asks, words }: Pick<Brief, "asks" | "words">): Pick<Brief, "asks" | "words"> {
  return { ...(asks && { asks }), ...(words && { words }) };
}

/** The words of a translation; what they cite is as in the brief. */
function translateWords(brief: Brief, translation: Translation): Partial<BriefTexts> {
  const { language, translatedFrom, title, lead, summary, sections, keyPoints, questions, changes } = translation;
  return {
    language,
    translatedFrom,
    title,
    lead,
    summary,
    changes,
    sections: sections.map((section, at) => ({ ...brief.sections[at], ...section })),
    keyPoints: keyPoints.map((point, at) => ({ ...brief.keyPoints[at], ...point })),
    questions: questions.map((question, at) => ({ ...brief.questions[at], ...question })),
    sources: brief.sources.map((source) => ({
      ...source,
      title: translation.sourceTitles[source.id ?? ""] ?? source.title,
    })),
  };
}

function toTexts(
  { forms, vetoes: _v, needs: _n, native, ...texts }: Entity,
  language: LanguageTag,
  translation: Translation | undefined,
): EntityTexts {
  const patterns = forms.filter((group) => group.language === language).flatMap((group) => group.patterns);
  return {
    ...texts,
    ...translation?.entities[texts.id],
    // In a text of its own language the name is the native one.
    ...(native && !(translation && native.language === language) && { native }),
    called: [...new Set(patterns.flatMap(wordsOf))],
  };
}

function listRounds(series: string, all: readonly Brief[], language: LanguageTag): readonly Round[] {
  const rounds = all.flatMap((brief): Round[] => {
    if (brief.series?.id !== series) return [];
    const translation = findTranslation(brief, language);
    const { name, order, day } = { ...brief.series, ...translation?.series };
    const entities = brief.entities.map(({ id }) => id);
    return [{ brief: brief.id, title: translation?.title ?? brief.title, name, order, day, entities }];
  });
  return rounds.sort((a, b) => a.order - b.order);
}

/** The words of a pattern, without the endings that stand in braces right after a word. */
function wordsOf(pattern: string): readonly string[] {
  const plain = pattern.replace(/(?<=\p{L})\{[^}]*\}/gu, " ");
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}
