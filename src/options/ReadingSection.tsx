import type { BriefId } from "../briefs/brief.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import { Choice } from "./Choice.tsx";
import { EverywhereChoice } from "./EverywhereChoice.tsx";
import { Example } from "./Example.tsx";
import { KeepCardsChoice } from "./KeepCardsChoice.tsx";
import { whoLocks } from "./LockNote.tsx";
import { OpenByChoice } from "./OpenByChoice.tsx";
import type { SectionProps } from "./section.ts";

type ReadingProps = SectionProps & {
  readonly briefs: readonly BriefTexts[];
  readonly spot: (stories: readonly BriefId[]) => () => void;
};

/** How mentions are marked, and how cards open and look. */
export function ReadingSection({ settings, policy, onChange, briefs, spot }: ReadingProps) {
  const [brief] = briefs;
  return (
    <>
      {brief && <Example brief={brief} settings={settings} spot={spot} />}
      <Choice
        legend={text("optionsAmount")}
        value={settings.amount}
        options={[
          { value: "first-in-section", label: text("optionsAmountSection") },
          { value: "first-on-page", label: text("optionsAmountPage") },
          { value: "all", label: text("optionsAmountAll") },
        ]}
        locked={whoLocks(policy, "amount")}
        onChange={(amount) => onChange((now) => ({ ...now, amount }))}
      />
      <EverywhereChoice settings={settings} policy={policy} onChange={onChange} />
      <Choice
        legend={text("optionsMaxAge")}
        help={text("optionsMaxAgeHelp")}
        value={settings.maxAge}
        options={[
          { value: 0, label: text("optionsMaxAgeAny") },
          { value: 3, label: text("optionsMaxAgeQuarter") },
          { value: 6, label: text("optionsMaxAgeHalf") },
          { value: 12, label: text("optionsMaxAgeYear") },
        ]}
        locked={whoLocks(policy, "maxAge")}
        onChange={(maxAge) => onChange((now) => ({ ...now, maxAge }))}
      />
      <Choice
        legend={text("optionsMarkStyle")}
        value={settings.markStyle}
        options={[
          { value: "dotted", label: <span class="mark-sample dotted">{text("optionsMarkDotted")}</span> },
          { value: "dashed", label: <span class="mark-sample dashed">{text("optionsMarkDashed")}</span> },
          { value: "wavy", label: <span class="mark-sample wavy">{text("optionsMarkWavy")}</span> },
          { value: "background", label: <span class="mark-sample background">{text("optionsMarkBackground")}</span> },
        ]}
        locked={whoLocks(policy, "markStyle")}
        onChange={(markStyle) => onChange((now) => ({ ...now, markStyle }))}
      />
      <Choice
        legend={text("optionsMarkColour")}
        value={settings.markColour}
        options={[
          { value: "auto", label: text("optionsColourAuto") },
          { value: "amber", label: <span class="colour amber">{text("optionsColourAmber")}</span> },
          { value: "blue", label: <span class="colour blue">{text("optionsColourBlue")}</span> },
          { value: "green", label: <span class="colour green">{text("optionsColourGreen")}</span> },
          { value: "violet", label: <span class="colour violet">{text("optionsColourViolet")}</span> },
        ]}
        locked={whoLocks(policy, "markColour")}
        onChange={(markColour) => onChange((now) => ({ ...now, markColour }))}
      />
      <OpenByChoice settings={settings} policy={policy} onChange={onChange} />
      {settings.openBy === "hover" && (
        <Choice
          legend={text("optionsDelay")}
          value={settings.openDelay}
          options={[
            { value: 300, label: text("optionsDelayShort") },
            { value: 500, label: text("optionsDelayUsual") },
            { value: 750, label: text("optionsDelayLong") },
          ]}
          locked={whoLocks(policy, "openDelay")}
          onChange={(openDelay) => onChange((now) => ({ ...now, openDelay }))}
        />
      )}
      <Choice
        legend={text("optionsScheme")}
        value={settings.scheme}
        options={[
          { value: "auto", label: text("optionsSchemeAuto") },
          { value: "light", label: text("optionsSchemeLight") },
          { value: "dark", label: text("optionsSchemeDark") },
        ]}
        locked={whoLocks(policy, "scheme")}
        onChange={(scheme) => onChange((now) => ({ ...now, scheme }))}
      />
      <Choice
        legend={text("optionsTextSize")}
        value={settings.textSize}
        options={([90, 100, 115, 130] as const).map((value) => ({ value, label: `${value} %` }))}
        locked={whoLocks(policy, "textSize")}
        onChange={(textSize) => onChange((now) => ({ ...now, textSize }))}
      />
      <Choice
        legend={text("optionsAnnounce")}
        value={settings.announce}
        options={[
          { value: false, label: text("optionsAnnounceOff") },
          { value: true, label: text("optionsAnnounceOn") },
        ]}
        locked={whoLocks(policy, "announce")}
        onChange={(announce) => onChange((now) => ({ ...now, announce }))}
      />
      <KeepCardsChoice settings={settings} policy={policy} onChange={onChange} />
    </>
  );
}
