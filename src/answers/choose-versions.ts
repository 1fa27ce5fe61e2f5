import type { BriefId } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";

/**
 * One version of each explainer that is there in several languages: the one whose language stands first.
 *
 * @param ranked - All languages of the versions, see `rankLanguages`.
 */
export function chooseVersions<Version extends { readonly language: LanguageTag }>(
  versions: readonly Version[],
  idOf: (version: Version) => BriefId,
  ranked: readonly LanguageTag[],
): readonly Version[] {
  const chosen = new Map<BriefId, Version>();
  for (const version of versions) {
    const other = chosen.get(idOf(version));
    if (!other || ranked.indexOf(version.language) < ranked.indexOf(other.language)) chosen.set(idOf(version), version);
  }
  return [...chosen.values()];
}
