import { dayText, text } from "../browser/interface-text.ts";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { QuestionList } from "../ui/QuestionList.tsx";
import { EntityList } from "./EntityList.tsx";
import type { FoundStory } from "./found-stories.ts";
import type { FoundMention } from "./page-report.ts";

type StoryFoundProps = {
  readonly story: FoundStory;
  readonly onGoTo: (mention: FoundMention) => void;
  readonly onRead: (brief: string) => void;
};

/** The story a page is about. */
export function StoryFound({ story: { brief, entities, notOnPage }, onGoTo, onRead }: StoryFoundProps) {
  const { id, language, title, summary, keyPoints, questions, source, asOf } = brief;
  const onPage = keyPoints.filter((point) => !notOnPage.includes(point));
  return (
    <article class="story">
      <h2 lang={language} dir="auto">
        {title}
      </h2>
      <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
      <p lang={language} dir="auto">
        {summary}
      </p>
      {notOnPage.length > 0 && (
        <section>
          <h3>{text("popupNotOnPage")}</h3>
          <KeyPoints points={notOnPage} language={language} />
        </section>
      )}
      {onPage.length > 0 && (
        <section>
          <h3>{text("popupKeyPoints")}</h3>
          <KeyPoints points={onPage} language={language} />
        </section>
      )}
      <section>
        <h3>{text("popupQuestions")}</h3>
        <QuestionList questions={questions} language={language} />
      </section>
      <section>
        <h3>{text("popupOnThisPage")}</h3>
        <EntityList entities={entities} language={language} onGoTo={onGoTo} />
      </section>
      <p class="small soft" lang={language}>
        {text("popupSource", source.title)}
      </p>
      <button type="button" onClick={() => onRead(id)}>
        {text("popupReadBrief")}
      </button>
    </article>
  );
}
