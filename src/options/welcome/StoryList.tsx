import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { readerPath } from "../../browser/extension-paths.ts";
import { dayText, interfaceLanguage, languageText, text } from "../../browser/interface-text.ts";

/** What Sidelight explains by itself, and on pages in which languages. */
export function StoryList({ briefs }: { readonly briefs: readonly BriefTexts[] }) {
  const languages = [...new Set(briefs.flatMap(({ foundIn }) => foundIn))].map(languageText);
  const inAlphabet = languages.toSorted((one, other) => one.localeCompare(other, interfaceLanguage()));
  const names = new Intl.ListFormat(interfaceLanguage()).format(inAlphabet);
  const inOrder = briefs.toSorted((one, other) => one.asOf.localeCompare(other.asOf));
  return (
    <>
      <p>{text("welcomeCovers")}</p>
      <ul class="stories">
        {inOrder.map(({ id, title, series, asOf, language }) => (
          <li key={id}>
            <a href={readerPath(id)} lang={language} dir="auto">
              {series ? `${series.title}: ${series.name}` : title}
            </a>
            <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
          </li>
        ))}
      </ul>
      <p>{text("welcomeFoundIn", names)}</p>
    </>
  );
}
