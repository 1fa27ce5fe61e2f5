import type { BriefTexts } from "../briefs/brief-texts.ts";
import { dayText, text } from "../browser/interface-text.ts";

type LibraryProps = {
  /** The briefs that are switched on. */
  readonly briefs: readonly BriefTexts[];
  readonly onRead: (brief: string) => void;
  /** Show what Sidelight does and where. */
  readonly onFirstSteps: () => void;
};

/** The stories there are, for pages that are about none of them. */
export function Library({ briefs, onRead, onFirstSteps }: LibraryProps) {
  return (
    <section class="library">
      <h2>{text("popupLibrary")}</h2>
      {briefs.length === 0 && <p class="soft">{text("popupNoBriefs")}</p>}
      <ul class="questions">
        {briefs.map(({ id, title, lead, asOf, language }) => (
          <li key={id}>
            <details class="folded">
              <summary>
                <span lang={language} dir="auto">
                  {title}
                </span>
              </summary>
              <div class="answer">
                <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
                <p lang={language} dir="auto">
                  {lead}
                </p>
                <button type="button" onClick={() => onRead(id)}>
                  {text("popupReadBrief")}
                </button>
              </div>
            </details>
          </li>
        ))}
      </ul>
      <button type="button" class="plain small" onClick={onFirstSteps}>
        {text("welcomeTitle")}
      </button>
    </section>
  );
}
