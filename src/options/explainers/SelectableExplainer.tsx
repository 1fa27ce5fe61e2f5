import { administratorText, text } from "../../browser/interface-text.ts";
import type { LibraryEntry } from "../../library/library-index.ts";
import type { Policy } from "../../settings/policy.ts";
import { LockNote } from "../LockNote.tsx";
import { describeEntry } from "./describe-entry.ts";

type SelectableExplainerProps = {
  readonly entry: LibraryEntry;
  readonly policy: Policy;
  readonly isOn: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (selected: boolean) => void;
};

/** One added explainer while several are selected; those that a policy brought cannot be. */
export function SelectableExplainer({ entry, policy, isOn, isSelected, onSelect }: SelectableExplainerProps) {
  const { id, title, language, managed = false } = entry;
  const about = [describeEntry(entry), !isOn && text("optionsValueOff")];
  return (
    <li class="brief">
      <label class="check">
        <input
          type="checkbox"
          checked={isSelected}
          disabled={managed}
          aria-describedby={`${id}-about`}
          onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
        />
        <strong lang={language} dir="auto">
          {title}
        </strong>
      </label>
      <p id={`${id}-about`} class="small soft">
        {about.filter(Boolean).join(" · ")}
      </p>
      {managed && <LockNote>{administratorText(policy)}</LockNote>}
    </li>
  );
}
