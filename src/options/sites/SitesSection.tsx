import { text } from "../../browser/interface-text.ts";
import type { SectionProps } from "../section.ts";
import { AddSite } from "./AddSite.tsx";
import { RuleTester } from "./RuleTester.tsx";
import { SiteList } from "./SiteList.tsx";
import { WhereChoice } from "./WhereChoice.tsx";

/** Where Sidelight is on. */
export function SitesSection({ settings, policy, onChange }: SectionProps) {
  return (
    <>
      <WhereChoice settings={settings} policy={policy} onChange={onChange} />
      <h3>{text("optionsSiteList")}</h3>
      <SiteList settings={settings} policy={policy} onChange={onChange} />
      <AddSite settings={settings} policy={policy} onChange={onChange} />
      <h3>{text("optionsTester")}</h3>
      <RuleTester settings={settings} policy={policy} />
    </>
  );
}
