import { dayText, text } from "../browser/interface-text.ts";
import type { FoundMention } from "../browser/page-report/page-report.ts";
import { StorySummary } from "../ui/StorySummary.tsx";
import { EntityList } from "./EntityList.tsx";
import { anchorOfStory, type FoundStory } from "./found-stories.ts";

type StoryFoundProps = {
  readonly story: FoundStory;
  readonly onGoTo: (mention: FoundMention) => void;
  readonly onRead: (brief: string) => void;
};

/** The story a page is about, what the page names of it, and the way to all of it. */
export function StoryFound({ story: { brief, entities, notOnPage }, onGoTo, onRead }: StoryFoundProps) {
  return (
    <article class="story" id={anchorOfStory(brief.id)} tabIndex={-1}>
      <StorySummary brief={brief} day={text("popupAsOf", dayText(brief.asOf))} notOnPage={notOnPage}>
        <EntityList entities={entities} language={brief.language} onGoTo={onGoTo} />
      </StorySummary>
      <button type="button" onClick={() => onRead(brief.id)}>
        {text("popupReadBrief")}
      </button>
    </article>
  );
}
