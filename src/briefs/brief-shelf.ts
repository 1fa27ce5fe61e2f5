import type { BriefId } from "./brief.ts";
import type { BriefTexts } from "./brief-texts.ts";
import { chooseLanguage } from "./choose-language.ts";
import type { LanguageTag } from "./language-tag.ts";

/** Briefs in all their languages, each a text of its own: who needs one of them parses one of them. */
export type BriefShelf = {
  /** The languages each brief is there in, its own first. */
  readonly languages: Readonly<Record<BriefId, readonly LanguageTag[]>>;
  /** The JSON of `BriefTexts` by brief and language, e.g. `harbour-bridge/en`. */
  readonly texts: Readonly<Record<string, string>>;
};

/**
 * The texts of one brief; null when there is none of this id.
 *
 * @param wanted - Languages in the order in which they are wanted, see `chooseLanguage`.
 */
export function findBrief(
  { languages, texts }: BriefShelf,
  id: BriefId,
  wanted: readonly LanguageTag[],
): BriefTexts | null {
  const present = Object.hasOwn(languages, id) ? languages[id] : undefined;
  return present ? JSON.parse(texts[`${id}/${chooseLanguage(present, wanted)}`] as string) : null;
}

/** The texts of all briefs, in the order of their ids. */
export function listBriefs(shelf: BriefShelf, wanted: readonly LanguageTag[]): readonly BriefTexts[] {
  return Object.keys(shelf.languages).flatMap((id) => findBrief(shelf, id, wanted) ?? []);
}

/** The texts of all briefs in all their languages, for searching them in each; parsed anew with every call. */
export function listVersions({ languages, texts }: BriefShelf): readonly BriefTexts[] {
  return Object.entries(languages).flatMap(([id, present]) =>
    present.map((language) => JSON.parse(texts[`${id}/${language}`] as string)),
  );
}
