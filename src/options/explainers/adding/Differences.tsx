import { useEffect, useState } from "preact/hooks";
import { text, textByName } from "../../../browser/interface-text.ts";
import { type BriefDifferences, saysTheSame } from "../../../library/compare-briefs.ts";
import { DifferenceList } from "../../../ui/DifferenceList.tsx";

type DifferencesProps = { readonly compare: () => Promise<BriefDifferences | null> };

/** What an explainer says otherwise than the one that it would replace. */
export function Differences({ compare }: DifferencesProps) {
  const [found, setFound] = useState<BriefDifferences | null>(null);
  useEffect(() => void compare().then(setFound), []);
  return (
    <div class="differences">
      <p>{text("optionsReplaces")}</p>
      {found && saysTheSame(found) && <p class="soft">{text("optionsSame")}</p>}
      {found && !saysTheSame(found) && <DifferenceList found={found} textOf={textByName} />}
    </div>
  );
}
