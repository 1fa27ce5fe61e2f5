import { text } from "../browser/interface-text.ts";
import { Choice } from "./Choice.tsx";
import { whoLocks } from "./LockNote.tsx";
import type { SectionProps } from "./section.ts";

/** What opens a card. */
export function OpenByChoice({ settings, policy, onChange }: SectionProps) {
  return (
    <Choice
      legend={text("optionsOpenBy")}
      value={settings.openBy}
      options={[
        { value: "hover", label: text("optionsOpenHover") },
        { value: "click", label: text("optionsOpenClick") },
        { value: "key", label: text("optionsOpenKey") },
      ]}
      locked={whoLocks(policy, "openBy")}
      onChange={(openBy) => onChange((now) => ({ ...now, openBy }))}
    />
  );
}
