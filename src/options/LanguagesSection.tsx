import type { BriefTexts } from "../briefs/brief-texts.ts";
import { interfaceLanguage, languageText, text } from "../browser/interface-text.ts";
import { withLanguage } from "../settings/change-settings.ts";
import { Switch } from "../ui/Switch.tsx";
import type { SectionProps } from "./section.ts";

/** The languages the interface speaks: the folders of `assets/_locales`. */
export const INTERFACE_LANGUAGES = ["en", "de", "es", "fr", "it", "ru", "tr", "uk"] as const;

/** On pages in which languages mentions are marked, and which languages Sidelight itself speaks. */
export function LanguagesSection({
  settings,
  onChange,
  briefs,
}: SectionProps & { readonly briefs: readonly BriefTexts[] }) {
  const names = new Intl.ListFormat(interfaceLanguage());
  const found = [...new Set(briefs.flatMap(({ foundIn }) => foundIn))].sort(byName);
  const written = [...new Set(briefs.map(({ language }) => language))];
  return (
    <>
      <h3>{text("optionsPageLanguages")}</h3>
      <p>{text("optionsPageLanguagesHelp")}</p>
      <ul class="site-list">
        {found.map((language) => (
          <li key={language}>
            <Switch
              checked={!settings.languagesOff.includes(language)}
              onChange={(on) => onChange((now) => withLanguage(now, language, on))}
            >
              {languageText(language)}
            </Switch>
          </li>
        ))}
      </ul>
      <h3>{text("optionsInterfaceLanguage")}</h3>
      <p>
        {text("optionsInterfaceLanguageHelp", names.format(INTERFACE_LANGUAGES.map(languageText)))}{" "}
        {text("optionsStoryLanguages", names.format(written.map(languageText)))}
      </p>
    </>
  );
}

function byName(a: string, b: string): number {
  return languageText(a).localeCompare(languageText(b), interfaceLanguage());
}
