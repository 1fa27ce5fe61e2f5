import type { BriefDifferences } from "../library/compare-briefs.ts";
import type { TextOf } from "./interface-text.ts";

type DifferenceListProps = { readonly found: BriefDifferences; readonly textOf: TextOf };

/** What one revision of an explainer says otherwise than another; an empty list when they say the same. */
export function DifferenceList({ found, textOf }: DifferenceListProps) {
  const { told, entitiesAdded, entitiesGone, textsChanged, textsGone, formsAdded, formsGone, onlyDetails } = found;
  return (
    <ul aria-label={textOf("optionsDifferent")}>
      {told.map((change) => (
        <li key={`${change.date} ${change.text}`}>{`${change.date}: ${change.text}`}</li>
      ))}
      {entitiesAdded.length > 0 && <li>{textOf("optionsDiffNew", [listNames(entitiesAdded)])}</li>}
      {entitiesGone.length > 0 && <li>{textOf("optionsDiffGone", [listNames(entitiesGone)])}</li>}
      {textsChanged + textsGone > 0 && <li>{textOf("optionsDiffTexts", [String(textsChanged), String(textsGone)])}</li>}
      {formsAdded + formsGone > 0 && <li>{textOf("optionsDiffForms", [String(formsAdded), String(formsGone)])}</li>}
      {onlyDetails && <li>{textOf("optionsDiffDetails")}</li>}
    </ul>
  );
}

function listNames(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(", ")} …` : names.join(", ");
}
