import { text } from "../browser/interface-text.ts";
import { AddSite } from "./AddSite.tsx";
import { Choice } from "./Choice.tsx";
import { RuleTester } from "./RuleTester.tsx";
import { SiteList } from "./SiteList.tsx";
import type { SectionProps } from "./section.ts";

/** Where Sidelight is on. */
export function SitesSection({ settings, onChange }: SectionProps) {
  return (
    <>
      <Choice
        legend={text("optionsDefault")}
        value={settings.enabledByDefault}
        options={[
          { value: true, label: text("optionsDefaultOn") },
          { value: false, label: text("optionsDefaultOff") },
        ]}
        onChange={(enabledByDefault) => onChange((now) => ({ ...now, enabledByDefault }))}
      />
      <h3>{text("optionsSiteList")}</h3>
      <SiteList settings={settings} onChange={onChange} />
      <AddSite settings={settings} onChange={onChange} />
      <h3>{text("optionsTester")}</h3>
      <RuleTester settings={settings} />
    </>
  );
}
