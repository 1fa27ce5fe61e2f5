import { useRef, useState } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { anchorOf } from "../browser/extension-paths.ts";
import { dayText, text } from "../browser/interface-text.ts";
import type { NewsOfText } from "../library/seen-text.ts";
import { Cites } from "../ui/Cites.tsx";
import { ExplainerSearch, type ExplainerSearchProps } from "../ui/ExplainerSearch.tsx";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { QuestionList } from "../ui/QuestionList.tsx";
import { SourceLine } from "../ui/SourceLine.tsx";
import { NewsNote } from "./NewsNote.tsx";
import { OtherLanguages } from "./OtherLanguages.tsx";
import { PeopleAndTerms } from "./PeopleAndTerms.tsx";
import { Timeline } from "./Timeline.tsx";

type WholeBriefProps = {
  readonly brief: BriefTexts;
  /** What is new in it since the reader last opened it; null when there is nothing to say. */
  readonly news: NewsOfText | null;
  /** What its field for questions searches. */
  readonly searching: Omit<ExplainerSearchProps, "first">;
};

/** A whole brief on one page. Each section's id is its anchor. */
export function WholeBrief({ brief, news, searching }: WholeBriefProps) {
  const [isNewsClosed, setNewsClosed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { language, title, lead, summary, sections, keyPoints, questions, entities, sources, asOf, changes } = brief;
  return (
    <div class="frame">
      <nav aria-label={text("readerContents")}>
        <ul>
          {keyPoints.length > 0 && <ContentsLine anchor="brief-points">{text("readerKeyPoints")}</ContentsLine>}
          {sections.map(({ id, heading }) => (
            <ContentsLine key={id} anchor={id} language={language}>
              {heading}
            </ContentsLine>
          ))}
          {summary !== "" && <ContentsLine anchor="brief-summary">{text("readerSummary")}</ContentsLine>}
          {questions.length > 0 && <ContentsLine anchor="brief-questions">{text("readerQuestions")}</ContentsLine>}
          <ContentsLine anchor="brief-people">{text("readerPeople")}</ContentsLine>
          {changes.length > 0 && <ContentsLine anchor="brief-changes">{text("readerChanges")}</ContentsLine>}
        </ul>
      </nav>
      <main>
        <header>
          <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
          <h1 ref={heading} tabIndex={-1} lang={language} dir="auto">
            {title}
          </h1>
          <p id="brief-lead" class="lead" tabIndex={-1} lang={language} dir="auto">
            {lead}
          </p>
          <OtherLanguages brief={brief} />
          {brief.series && <Timeline series={brief.series} shown={brief.id} language={language} />}
        </header>
        {news && !isNewsClosed && (
          <NewsNote
            brief={brief}
            news={news}
            onClose={() => {
              // The button goes with the note: reading goes on at the top.
              heading.current?.focus();
              setNewsClosed(true);
            }}
          />
        )}
        <ExplainerSearch {...searching} first={[brief.id]} />
        {keyPoints.length > 0 && (
          <section class="box" aria-labelledby="brief-points">
            <h2 id="brief-points" tabIndex={-1}>
              {text("readerKeyPoints")}
            </h2>
            <KeyPoints
              points={keyPoints}
              language={language}
              sources={sources}
              anchorOf={(id) => anchorOf("key-point", id)}
            />
          </section>
        )}
        {sections.map(({ id, heading, paragraphs, cites }) => (
          <section key={id} lang={language} dir="auto" aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {heading}
            </h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p class="small soft">
              <Cites cites={cites} sources={sources} />
            </p>
          </section>
        ))}
        {summary !== "" && (
          <section aria-labelledby="brief-summary">
            <h2 id="brief-summary" tabIndex={-1}>
              {text("readerSummary")}
            </h2>
            <p lang={language} dir="auto">
              {summary}
            </p>
          </section>
        )}
        {questions.length > 0 && (
          <section aria-labelledby="brief-questions">
            <h2 id="brief-questions" tabIndex={-1}>
              {text("readerQuestions")}
            </h2>
            <QuestionList
              questions={questions}
              language={language}
              sources={sources}
              open={questions[0]?.id}
              anchorOf={(id) => anchorOf("question", id)}
            />
          </section>
        )}
        <PeopleAndTerms entities={entities} language={language} sources={sources} />
        {changes.length > 0 && (
          <section aria-labelledby="brief-changes">
            <h2 id="brief-changes" tabIndex={-1}>
              {text("readerChanges")}
            </h2>
            <dl>
              {changes.map(({ date, text: change }) => (
                <div key={date}>
                  <dt>{dayText(date)}</dt>
                  <dd lang={language} dir="auto">
                    {change}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <footer class="small soft">
          <SourceLine sources={sources} asOf={asOf} translatedFrom={brief.translatedFrom} />
          <p>{text("readerOwnWords")}</p>
        </footer>
      </main>
    </div>
  );
}

type ContentsLineProps = { readonly anchor: string; readonly language?: string; readonly children: string };

function ContentsLine({ anchor, language, children }: ContentsLineProps) {
  return (
    <li>
      <a href={`#${anchor}`}>
        <bdi lang={language}>{children}</bdi>
      </a>
    </li>
  );
}
