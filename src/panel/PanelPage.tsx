import { useLayoutEffect, useRef } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { Card } from "../briefs/card.ts";
import { text } from "../browser/interface-text.ts";
import type { FoundMention, PageReport, PageState } from "../browser/page-report/page-report.ts";
import { EntityList } from "../report/EntityList.tsx";
import { sortByStory } from "../report/found-stories.ts";
import { Library } from "../report/Library.tsx";
import { LookFailed } from "../report/LookFailed.tsx";
import { type SiteActions, SiteState } from "../report/SiteState.tsx";
import { StoryFound } from "../report/StoryFound.tsx";
import { StoryNames } from "../report/StoryNames.tsx";
import { TopBar } from "../report/TopBar.tsx";
import { BackIcon } from "../ui/icons.tsx";
import { ExplainedCard } from "./ExplainedCard.tsx";
import type { Place } from "./follow-card.ts";

/** What the panel can do. */
export type PanelActions = SiteActions & {
  /** Show a mention on the page, and explain it here. */
  readonly onGoTo: (mention: FoundMention) => void;
  /** Show the mention that is explained on the page. */
  readonly onLocate: () => void;
  /** Explain something of another round. */
  readonly onRound: (brief: string, entity: string) => void;
  /** Show the page as a whole again. */
  readonly onBack: () => void;
  readonly onRead: (brief: string, section?: string, language?: string) => void;
  readonly onFirstSteps: () => void;
  readonly onRetry: () => void;
};

type PanelProps = {
  /** Null while it is being found out; an error when that failed. */
  readonly report: PageReport | Error | null;
  /** The briefs that are switched on. */
  readonly briefs: readonly BriefTexts[];
  /** What is explained, with where it stands; null where the page as a whole is shown. */
  readonly explained: { readonly card: Card; readonly place: Place } | null;
  /** Something to tell the reader, once; empty when there is nothing. */
  readonly notice: string;
  readonly actions: PanelActions;
};

/** States of a page that is not read: then nothing that stands on it is explained. */
const UNREAD: ReadonlySet<PageState["kind"]> = new Set([
  "off",
  "paused",
  "language",
  "no-access",
  "no-file-access",
  "closed",
  "no-text",
]);

/** The panel beside the page: the card that was opened last there, or the page's stories, or how Sidelight stands to the page. */
export function PanelPage({ report, briefs, explained, notice, actions }: PanelProps) {
  const view = useRef<HTMLElement>(null);
  const page = report && !(report instanceof Error) ? report : null;
  const stories = page ? sortByStory(page.mentions, briefs) : [];
  const shown = page && !UNREAD.has(page.state.kind) ? explained : null;
  const subject = shown ? `${shown.card.brief}/${shown.card.entity}` : "";
  const before = useRef(subject);
  // Before this is drawn: what has the focus now may go.
  const hadFocus = view.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (before.current === subject) return;
    before.current = subject;
    scrollTo({ top: 0 });
    const isLost = hadFocus && !view.current?.contains(document.activeElement);
    if (isLost || shown?.place.isChosen) view.current?.focus({ preventScroll: true });
  });
  const story = shown && stories.find(({ brief }) => brief.id === shown.card.brief);
  return (
    <>
      <TopBar onOpenOptions={() => actions.onOpenOptions()} />
      <p class="hidden" role="status">
        {shown ? text("panelExplains", shown.card.name) : ""}
      </p>
      <main aria-busy={report === null}>
        <p class="small notice" role="status">
          {notice}
        </p>
        {report === null && <p class="state-line soft">{text("stateReading")}</p>}
        {report instanceof Error && <LookFailed error={report} onRetry={actions.onRetry} />}
        {page && (
          <section ref={view} class="view" tabIndex={-1} aria-label={shown?.card.name ?? text("popupOnThisPage")}>
            {shown ? (
              <>
                <button type="button" class="plain small back" onClick={actions.onBack}>
                  <BackIcon />
                  {text("panelBack")}
                </button>
                <ExplainedCard
                  card={shown.card}
                  onLocate={isThere(shown.place, page.mentions) ? actions.onLocate : null}
                  onRead={actions.onRead}
                  onRound={actions.onRound}
                />
                {story && (
                  <section class="others">
                    <h2>{text("popupOnThisPage")}</h2>
                    <EntityList entities={story.entities} language={story.brief.language} onGoTo={actions.onGoTo} />
                  </section>
                )}
              </>
            ) : (
              <>
                <StoryNames stories={stories} />
                {stories.map((one) => (
                  <StoryFound key={one.brief.id} story={one} onGoTo={actions.onGoTo} onRead={actions.onRead} />
                ))}
                <SiteState report={page} actions={actions} />
                {stories.length === 0 && (
                  <Library briefs={briefs} onRead={actions.onRead} onFirstSteps={actions.onFirstSteps} />
                )}
              </>
            )}
          </section>
        )}
      </main>
    </>
  );
}

function isThere({ mention }: Place, mentions: readonly FoundMention[]): boolean {
  return mentions.some(({ frame, id }) => frame === mention?.frame && id === mention.id);
}
