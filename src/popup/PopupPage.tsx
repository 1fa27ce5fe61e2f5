import type { BriefTexts } from "../briefs/brief-texts.ts";
import { anchorOf, readerPath } from "../browser/extension-paths.ts";
import { text } from "../browser/interface-text.ts";
import type { FoundMention, PageReport } from "../browser/page-report/page-report.ts";
import type { Offer } from "../browser/pages/read-offer.ts";
import { sortByStory } from "../report/found-stories.ts";
import { Library } from "../report/Library.tsx";
import { LookFailed } from "../report/LookFailed.tsx";
import { type SiteActions, SiteState, UNREADABLE } from "../report/SiteState.tsx";
import { StoryFound } from "../report/StoryFound.tsx";
import { StoryNames } from "../report/StoryNames.tsx";
import { TopBar } from "../report/TopBar.tsx";
import { ExplainerSearch } from "../ui/ExplainerSearch.tsx";
import { OfferLine } from "./OfferLine.tsx";

/** What the popup can do. */
export type PopupActions = SiteActions & {
  readonly onGoTo: (mention: FoundMention) => void;
  readonly onRead: (brief: string, section?: string, language?: string) => void;
  readonly onRetry: () => void;
  readonly onFirstSteps: () => void;
  /** Show what the page offers, to be added. */
  readonly onLookAtOffer: () => void;
  /** Make an explainer of this page. */
  readonly onMake: () => void;
  /** Explain in the reader's own words what is selected on it. */
  readonly onExplainSelection: () => void;
  /** Open the panel beside the page; absent where the browser has none. */
  readonly onOpenPanel?: () => void;
};

type PopupProps = {
  /** Null while it is being found out; an error when that failed. */
  readonly report: PageReport | Error | null;
  /** The briefs that are switched on. */
  readonly briefs: readonly BriefTexts[];
  /** Lists the same briefs in all their languages, for the search; absent: it searches them as they are. */
  readonly listVersions?: () => readonly BriefTexts[];
  /** Something to tell the reader, once; empty when there is nothing. */
  readonly notice: string;
  /** What the page in front offers; null when it offers nothing. */
  readonly offer?: Offer | null;
  /** What is selected on the page in front; empty when nothing is. */
  readonly selection?: string;
  readonly actions: PopupActions;
  /** See `ExplainerSearch`. */
  readonly onAsk?: (question: string) => void;
};

/** The popup: the story of this page, how Sidelight stands to it, and the way to the rest. */
export function PopupPage({ report, briefs, listVersions, notice, offer, selection = "", actions, onAsk }: PopupProps) {
  const stories = report && !(report instanceof Error) ? sortByStory(report.mentions, briefs) : [];
  return (
    <>
      <TopBar onOpenOptions={() => actions.onOpenOptions()}>
        {actions.onOpenPanel && (
          <button type="button" class="plain" onClick={actions.onOpenPanel}>
            {text("popupOpenPanel")}
          </button>
        )}
      </TopBar>
      <main aria-busy={report === null}>
        {report === null && <p class="state-line soft">{text("stateReading")}</p>}
        {report instanceof Error && <LookFailed error={report} onRetry={actions.onRetry} />}
        <StoryNames stories={stories} />
        {stories.map((story) => (
          <StoryFound key={story.brief.id} story={story} onGoTo={actions.onGoTo} onRead={actions.onRead} />
        ))}
        {report && !(report instanceof Error) && <SiteState report={report} actions={actions} />}
        {offer && <OfferLine offer={offer} onLook={actions.onLookAtOffer} />}
        {report && !(report instanceof Error) && !UNREADABLE.has(report.state.kind) && (
          <button type="button" class="plain small make" onClick={actions.onMake}>
            {text("popupMake")}
          </button>
        )}
        {selection !== "" && (
          <button type="button" class="plain small make" onClick={actions.onExplainSelection}>
            <bdi>{text("menuExplainAs", shorten(selection))}</bdi>
          </button>
        )}
        <p class="small notice" role="status">
          {notice}
        </p>
        {report && briefs.length > 0 && (
          <ExplainerSearch
            briefs={listVersions ?? briefs}
            first={stories.map(({ brief }) => brief.id)}
            takesFocus
            {...(onAsk && { onAsk })}
            hrefOf={({ brief, kind, id, language }) => readerPath(brief, anchorOf(kind, id), language)}
            onOpen={({ brief, kind, id, language }) => actions.onRead(brief, anchorOf(kind, id), language)}
          />
        )}
        {report && stories.length === 0 && (
          <Library briefs={briefs} onRead={actions.onRead} onFirstSteps={actions.onFirstSteps} />
        )}
      </main>
    </>
  );
}

/** As much of a selection, in UTF-16 code units, as stands in a line. */
const LONGEST_SHOWN = 40;

function shorten(selection: string): string {
  const line = selection.replace(/\s+/g, " ");
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1).trimEnd()}…`;
}
