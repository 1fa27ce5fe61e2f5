import { text } from "../browser/interface-text.ts";
import { Choice } from "./Choice.tsx";
import type { SectionProps } from "./section.ts";

/** What opens a card. */
export function OpenByChoice({ settings, onChange }: SectionProps) {
  return (
    <Choice
      legend={text("optionsOpenBy")}
      value={settings.openBy}
      options={[
        { value: "hover", label: text("optionsOpenHover") },
        { value: "click", label: text("optionsOpenClick") },
        { value: "key", label: text("optionsOpenKey") },
      ]}
      onChange={(openBy) => onChange((now) => ({ ...now, openBy }))}
    />
  );
}
