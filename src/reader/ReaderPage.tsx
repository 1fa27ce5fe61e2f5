import type { BriefTexts } from "../briefs/brief-texts.ts";
import { dayText, text } from "../browser/interface-text.ts";
import { readerPath } from "../browser/reader-path.ts";
import { AskBriefs } from "../ui/AskBriefs.tsx";
import { answerPath } from "./answer-path.ts";
import { WholeBrief } from "./WholeBrief.tsx";

type ReaderPageProps = {
  /** Null when none was asked for, or one that is not known. */
  readonly brief: BriefTexts | null;
  /** Id of the brief that was asked for; null when none was. */
  readonly asked: string | null;
  readonly briefs: readonly BriefTexts[];
};

/** A whole brief, or the list of all where there is none to show. */
export function ReaderPage({ brief, asked, briefs }: ReaderPageProps) {
  if (brief) return <WholeBrief brief={brief} briefs={briefs} />;
  return (
    <main class="list">
      <h1>{text("readerLibrary")}</h1>
      {asked !== null && <p role="alert">{text("readerUnknown", asked)}</p>}
      {briefs.length > 0 && <AskBriefs briefs={briefs} hrefOf={answerPath} />}
      <ul>
        {briefs.map(({ id, title, lead, asOf, language }) => (
          <li key={id}>
            <h2>
              <a href={readerPath(id)} lang={language} dir="auto">
                {title}
              </a>
            </h2>
            <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
            <p lang={language} dir="auto">
              {lead}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}
