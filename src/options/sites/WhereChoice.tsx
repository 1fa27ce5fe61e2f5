import { text } from "../../browser/interface-text.ts";
import { Choice } from "../Choice.tsx";
import { whoLocks } from "../LockNote.tsx";
import type { SectionProps } from "../section.ts";

/** Where Sidelight is on at sites that no rule is about. */
export function WhereChoice({ settings, policy, onChange }: SectionProps) {
  return (
    <Choice
      legend={text("optionsDefault")}
      value={settings.enabledByDefault}
      options={[
        { value: true, label: text("optionsDefaultOn") },
        { value: false, label: text("optionsDefaultOff") },
      ]}
      locked={whoLocks(policy, "enabledByDefault")}
      onChange={(enabledByDefault) => onChange((now) => ({ ...now, enabledByDefault }))}
    />
  );
}
