import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { Command } from "../browser/commands.ts";
import { text } from "../browser/interface-text.ts";
import { Example } from "./Example.tsx";
import { KeysSection } from "./KeysSection.tsx";
import { OpenByChoice } from "./OpenByChoice.tsx";
import type { SectionProps } from "./section.ts";
import { WhereChoice } from "./WhereChoice.tsx";

type WelcomeProps = SectionProps & {
  readonly briefs: readonly BriefTexts[];
  readonly commands: readonly Command[];
  readonly onChangeKeys: () => void;
  readonly spot: () => () => void;
};

/** What a reader meets first: an example to point at, the two choices that matter, and the keys. */
export function WelcomeSection({ settings, policy, onChange, briefs, commands, onChangeKeys, spot }: WelcomeProps) {
  const [brief] = briefs;
  return (
    <>
      <p>{text("welcomeTry")}</p>
      {brief && <Example brief={brief} settings={settings} spot={spot} />}
      <p>{text("welcomePrivate")}</p>
      <WhereChoice settings={settings} policy={policy} onChange={onChange} />
      <OpenByChoice settings={settings} policy={policy} onChange={onChange} />
      <KeysSection commands={commands} onChangeKeys={onChangeKeys} />
    </>
  );
}
