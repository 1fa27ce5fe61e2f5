import type { ComponentChildren } from "preact";
import type { KeyPoint } from "../briefs/brief.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { useInterface } from "./interface-text.ts";
import { KeyPoints } from "./KeyPoints.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { SourceLine } from "./SourceLine.tsx";

type StorySummaryProps = {
  readonly brief: BriefTexts;
  /** Which day it describes, in words. */
  readonly day: string;
  /** Key points that a page leaves out. */
  readonly notOnPage: readonly KeyPoint[];
  /** What of the story the page names. */
  readonly children: ComponentChildren;
};

/** The story a page is about: its title, day and key points first, then its questions and the rest. */
export function StorySummary({ brief, day, notOnPage, children }: StorySummaryProps) {
  const { textOf } = useInterface();
  const { language, title, summary, keyPoints, questions, sources, asOf, translatedFrom } = brief;
  const onPage = keyPoints.filter((point) => !notOnPage.includes(point));
  return (
    <>
      <h2 lang={language} dir="auto">
        {title}
      </h2>
      <p class="small soft">{day}</p>
      {notOnPage.length > 0 && (
        <section>
          <h3>{textOf("popupNotOnPage")}</h3>
          <KeyPoints points={notOnPage} language={language} />
        </section>
      )}
      {onPage.length > 0 && (
        <section>
          <h3>{textOf("popupKeyPoints")}</h3>
          <KeyPoints points={onPage} language={language} />
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h3>{textOf("popupQuestions")}</h3>
          <QuestionList questions={questions} language={language} />
        </section>
      )}
      {summary !== "" && (
        <p lang={language} dir="auto">
          {summary}
        </p>
      )}
      <section>
        <h3>{textOf("popupOnThisPage")}</h3>
        {children}
      </section>
      <div class="small soft">
        <SourceLine sources={sources} asOf={asOf} translatedFrom={translatedFrom} />
      </div>
    </>
  );
}
