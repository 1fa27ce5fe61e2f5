import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import { anchorOf, readerPath } from "../browser/reader-path.ts";
import { AskBriefs } from "../ui/AskBriefs.tsx";
import { sortByStory } from "./found-stories.ts";
import { Library } from "./Library.tsx";
import type { FoundMention, PageReport } from "./page-report.ts";
import { type SiteActions, SiteState } from "./SiteState.tsx";
import { StoryFound } from "./StoryFound.tsx";

/** What the popup can do. */
export type PopupActions = SiteActions & {
  readonly onGoTo: (mention: FoundMention) => void;
  readonly onRead: (brief: string, section?: string) => void;
  readonly onRetry: () => void;
};

type PopupProps = {
  /** Null while it is being found out; an error when that failed. */
  readonly report: PageReport | Error | null;
  /** The briefs that are switched on. */
  readonly briefs: readonly BriefTexts[];
  /** Something to tell the reader, once; empty when there is nothing. */
  readonly notice: string;
  readonly actions: PopupActions;
};

/** The popup: this page, its story, and the way to the rest. */
export function PopupPage({ report, briefs, notice, actions }: PopupProps) {
  const stories = report && !(report instanceof Error) ? sortByStory(report.mentions, briefs) : [];
  return (
    <>
      <header>
        <h1>{text("extensionName")}</h1>
        <button type="button" class="plain" onClick={() => actions.onOpenOptions()}>
          {text("popupOpenOptions")}
        </button>
      </header>
      <main aria-busy={report === null}>
        {report === null && <p class="state-line soft">{text("stateReading")}</p>}
        {report instanceof Error && (
          <section class="site-state" role="alert">
            <p class="state-line">{text("stateFailed")}</p>
            <p class="small soft">{report.message}</p>
            <button type="button" onClick={actions.onRetry}>
              {text("popupRetry")}
            </button>
          </section>
        )}
        {report && !(report instanceof Error) && <SiteState report={report} actions={actions} />}
        <p class="small notice" role="status">
          {notice}
        </p>
        {report && briefs.length > 0 && (
          <AskBriefs
            briefs={briefs}
            hrefOf={({ brief, kind, id }) => readerPath(brief, anchorOf(kind, id))}
            onOpen={({ brief, kind, id }) => actions.onRead(brief, anchorOf(kind, id))}
          />
        )}
        {stories.map((story) => (
          <StoryFound key={story.brief.id} story={story} onGoTo={actions.onGoTo} onRead={actions.onRead} />
        ))}
        {report && stories.length === 0 && <Library briefs={briefs} onRead={actions.onRead} />}
      </main>
    </>
  );
}
