import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { BriefId } from "../../briefs/brief.ts";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import type { Command } from "../../browser/commands.ts";
import { optionsPath } from "../../browser/extension-paths.ts";
import { text } from "../../browser/interface-text.ts";
import { Attempted } from "../Attempted.tsx";
import { Example } from "../Example.tsx";
import { KeysSection } from "../KeysSection.tsx";
import { OpenByChoice } from "../OpenByChoice.tsx";
import type { Refusable, SectionProps } from "../section.ts";
import { WhereChoice } from "../sites/WhereChoice.tsx";
import type { Attempt } from "../use-attempt.ts";
import { StoryList } from "./StoryList.tsx";

type WelcomeProps = Omit<SectionProps, "onChange"> & {
  readonly onChange: Refusable<SectionProps["onChange"]>;
  /** The bundled ones. */
  readonly briefs: readonly BriefTexts[];
  readonly commands: readonly Command[];
  readonly onChangeKeys: () => void | Promise<void>;
  readonly spot: (stories: readonly BriefId[]) => () => void;
};

/** What a reader meets first: what Sidelight does and where, an example to point at, the two choices that matter, and the ways on. */
export function WelcomePage(props: WelcomeProps) {
  return (
    <main class="welcome">
      <Attempted>{(attempt) => <Welcome {...props} attempt={attempt} />}</Attempted>
    </main>
  );
}

function Welcome(props: WelcomeProps & { readonly attempt: Attempt }) {
  const { settings, policy, attempt, briefs, commands, spot } = props;
  const onChange: SectionProps["onChange"] = (change) => attempt("", () => props.onChange(change));
  const onChangeKeys = () => attempt(text("optionsKeysChange"), props.onChangeKeys);
  const [brief] = briefs;
  return (
    <>
      <header>
        <h1>
          {text("extensionName")}: {text("welcomeTitle")}
        </h1>
        <p>{text("extensionDescription")}</p>
      </header>
      <Part heading={text("welcomeTryTitle")}>
        <p>{text("welcomeTry")}</p>
        {brief && <Example brief={brief} settings={settings} spot={spot} />}
      </Part>
      <Part heading={text("popupLibrary")}>
        <StoryList briefs={briefs} />
      </Part>
      <Part heading={text("welcomeElsewhereTitle")}>
        <p>{text("welcomeElsewhere")}</p>
        <p>{text("welcomeAdd")}</p>
        <p class="ways">
          <a class="button" href={optionsPath("explainers")}>
            {text("optionsAddTitle")}
          </a>
        </p>
      </Part>
      <Part heading={text("welcomeChoices")}>
        <p>{text("welcomePrivate")}</p>
        <WhereChoice settings={settings} policy={policy} onChange={onChange} />
        <OpenByChoice settings={settings} policy={policy} onChange={onChange} />
      </Part>
      <Part heading={text("optionsKeys")}>
        <KeysSection commands={commands} onChangeKeys={onChangeKeys} />
      </Part>
      <Part heading={text("welcomeOffTitle")}>
        <p>{text("welcomeOff")}</p>
        <p class="ways">
          <a class="button" href={optionsPath("sites")}>
            {text("optionsTitle")}
          </a>
        </p>
      </Part>
    </>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
