import type { BriefTexts } from "../briefs/brief-texts.ts";
import { readerPath } from "../browser/extension-paths.ts";
import { languageText, text } from "../browser/interface-text.ts";

/** The languages a brief can be read in besides this one, and from which one this was translated. */
export function OtherLanguages({ brief: { id, language, languages, translatedFrom } }: { readonly brief: BriefTexts }) {
  if (languages.length < 2) return null;
  return (
    <p class="small soft languages">
      {translatedFrom && `${text("uiTranslatedFrom", languageText(translatedFrom))} `}
      {text("readerLanguages")}{" "}
      {languages
        .filter((other) => other !== language)
        .map((other, at) => (
          <span key={other}>
            {at > 0 && " · "}
            <a href={readerPath(id, undefined, other)} hreflang={other} lang={other}>
              {new Intl.DisplayNames(other, { type: "language" }).of(other) ?? other}
            </a>
          </span>
        ))}
    </p>
  );
}
