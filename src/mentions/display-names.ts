import type { StoryRules } from "../gazetteer/candidate.ts";

/**
 * What readers are told that a page names, instead of the names that evidence groups have in a brief.
 *
 * @param language - Of the interface, e.g. `uk`; a group without a name in it is told in English, or by its own name.
 */
export function displayNames(
  groups: readonly string[],
  { called }: Pick<StoryRules, "called">,
  language: string,
): readonly string[] {
  const primary = language.split("-")[0] ?? language;
  const names = groups.map((group) => called[group]?.[primary] ?? called[group]?.en ?? group.replaceAll("-", " "));
  return [...new Set(names)];
}
