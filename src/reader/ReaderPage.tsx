import type { BriefTexts } from "../briefs/brief-texts.ts";
import { readerPath } from "../browser/extension-paths.ts";
import { dayText, text } from "../browser/interface-text.ts";
import type { NewsOfText } from "../library/seen-text.ts";
import { ExplainerSearch } from "../ui/ExplainerSearch.tsx";
import { answerPath } from "./answer-path.ts";
import { WholeBrief } from "./WholeBrief.tsx";

type ReaderPageProps = {
  /** Null when none was asked for, or one that is not known. */
  readonly brief: BriefTexts | null;
  /** Id of the brief that was asked for; null when none was. */
  readonly asked: string | null;
  readonly briefs: readonly BriefTexts[];
  /** What is new in the brief since the reader last opened it; null or absent when there is nothing to say. */
  readonly news?: NewsOfText | null;
  /** Lists the same briefs in all their languages, for the search; absent: it searches them as they are. */
  readonly listVersions?: () => readonly BriefTexts[];
  /** See `ExplainerSearch`. */
  readonly onAsk?: (question: string) => void;
};

/** A whole brief, or the list of all where there is none to show. */
export function ReaderPage({ brief, asked, briefs, news = null, listVersions, onAsk }: ReaderPageProps) {
  const searching = { briefs: listVersions ?? briefs, hrefOf: answerPath, ...(onAsk && { onAsk }) };
  if (brief) return <WholeBrief brief={brief} news={news} searching={searching} />;
  return (
    <main class="list">
      <h1>{text("readerLibrary")}</h1>
      {asked !== null && <p role="alert">{text("readerUnknown", asked)}</p>}
      {briefs.length > 0 && <ExplainerSearch {...searching} first={[]} />}
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
