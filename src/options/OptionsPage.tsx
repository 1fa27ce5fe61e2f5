import type { BriefId } from "../briefs/brief.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { Command } from "../browser/commands.ts";
import { WELCOME_PATH } from "../browser/extension-paths.ts";
import { administratorText, countText, text } from "../browser/interface-text.ts";
import type { PolicyProblem } from "../settings/policy.ts";
import type { Settings } from "../settings/settings.ts";
import type { SettingsProblem } from "../settings/stored-settings.ts";
import { AboutSection } from "./AboutSection.tsx";
import { Attempted } from "./Attempted.tsx";
import { BackupSection } from "./BackupSection.tsx";
import { CardsSection } from "./cards/CardsSection.tsx";
import { ExplainersSection } from "./explainers/ExplainersSection.tsx";
import type { LibraryProps } from "./explainers/library-actions.ts";
import { KeysSection } from "./KeysSection.tsx";
import { LanguagesSection } from "./LanguagesSection.tsx";
import { PrivacySection } from "./PrivacySection.tsx";
import { ReadingSection } from "./ReadingSection.tsx";
import { SyncChoice, type SyncReport } from "./SyncChoice.tsx";
import {
  type CardsProps,
  type Refusable,
  SECTIONS,
  type SectionName,
  type SectionProps,
  type SeenProps,
} from "./section.ts";
import { SitesSection } from "./sites/SitesSection.tsx";
import type { Attempt } from "./use-attempt.ts";

type OptionsPageProps = Omit<ShownProps, "attempt" | keyof Asked> & {
  readonly [Name in keyof Asked]: Refusable<Asked[Name]>;
};

/** What the reader asks for on this page, and the browser may refuse. */
type Asked = Pick<
  ShownProps,
  "onChange" | "onChangeCards" | "onChangeSeen" | "onChangeKeys" | "onRepair" | "onClearSynced"
>;

type ShownProps = SectionProps &
  LibraryProps &
  CardsProps &
  SeenProps & {
    readonly attempt: Attempt;
    readonly section: SectionName;
    readonly briefs: readonly BriefTexts[];
    readonly version: string;
    readonly commands: readonly Command[];
    readonly onChangeKeys: () => Promise<boolean>;
    /** See `Example`. */
    readonly spot: (stories: readonly BriefId[]) => () => void;
    /** What is stored and makes no sense; empty when all does. */
    readonly problems: readonly SettingsProblem[];
    readonly onRepair: () => Promise<boolean>;
    /** The reader's own choices, as they are stored. */
    readonly own: Settings;
    readonly sync: SyncReport;
    readonly onClearSynced: () => Promise<boolean>;
    /** What of the policy makes no sense; empty when all does. */
    readonly policyProblems: readonly PolicyProblem[];
  };

/** The options page: one section at a time, each with an address of its own. */
export function OptionsPage(props: OptionsPageProps) {
  const { section, settings, cards, onChange, onChangeCards, onChangeSeen, onChangeKeys, onRepair, onClearSynced } =
    props;
  const hasCards = settings.keepCards || cards.length > 0;
  return (
    <div class="frame">
      <header>
        <h1>{text("optionsTitle")}</h1>
        <nav aria-label={text("optionsSections")}>
          {SECTIONS.filter((name) => name !== "cards" || hasCards || name === section).map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === section ? "page" : undefined}>
              {headingOf(name)}
            </a>
          ))}
          <a href={WELCOME_PATH}>{text("welcomeTitle")}</a>
        </nav>
      </header>
      <main>
        <Attempted key={section}>
          {(attempt) => (
            <Shown
              {...props}
              attempt={attempt}
              onChange={(change) => attempt("", () => onChange(change))}
              onChangeCards={(change) => attempt("", () => onChangeCards(change))}
              onChangeSeen={(change) => attempt("", () => onChangeSeen(change))}
              onChangeKeys={() => attempt(text("optionsKeysChange"), onChangeKeys)}
              onRepair={() => attempt(text("optionsRepair"), onRepair)}
              onClearSynced={() => attempt(text("optionsSyncClear"), onClearSynced)}
            />
          )}
        </Attempted>
      </main>
    </div>
  );
}

/** What makes no sense, if anything does not, and the section. */
function Shown(props: ShownProps) {
  const { section, problems, onRepair, policy, policyProblems } = props;
  return (
    <>
      {problems.length > 0 && (
        <section class="problems" role="alert">
          <p>
            <strong>{countText("optionsProblems", problems.length)}</strong>
          </p>
          <ul>
            {problems.map(({ key, found }) => (
              <li key={key}>
                <code>{key === "" ? found : `${key}: ${found}`}</code>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => void onRepair()}>
            {text("optionsRepair")}
          </button>
        </section>
      )}
      {policyProblems.length > 0 && (
        <section class="problems" role="alert">
          <p>
            <strong>{text("optionsPolicyProblems")}</strong> {administratorText(policy)}
          </p>
          <ul>
            {policyProblems.map(({ place, found }) => (
              <li key={place}>
                <code>
                  {place}: {found}
                </code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section id={section} class="shown-section">
        <h2 tabIndex={-1}>{headingOf(section)}</h2>
        <Section {...props} />
      </section>
    </>
  );
}

function Section(props: ShownProps) {
  switch (props.section) {
    case "sites":
      return <SitesSection {...props} />;
    case "reading":
      return <ReadingSection {...props} />;
    case "explainers":
      return <ExplainersSection {...props} />;
    case "cards":
      return <CardsSection {...props} />;
    case "keys":
      return <KeysSection {...props} />;
    case "languages":
      return <LanguagesSection {...props} />;
    case "backup":
      return (
        <>
          <SyncChoice {...props} />
          <BackupSection {...props} />
        </>
      );
    case "privacy":
      return <PrivacySection {...props} synced={props.settings.sync} />;
    case "about":
      return <AboutSection {...props} />;
  }
}

function headingOf(name: SectionName): string {
  const headings = {
    sites: () => text("optionsSites"),
    reading: () => text("optionsReading"),
    explainers: () => text("optionsBriefs"),
    cards: () => text("optionsCards"),
    keys: () => text("optionsKeys"),
    languages: () => text("optionsLanguages"),
    backup: () => text("optionsBackup"),
    privacy: () => text("optionsPrivacy"),
    about: () => text("optionsAbout"),
  };
  return headings[name]();
}
