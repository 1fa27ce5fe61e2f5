import type { BriefTexts } from "../briefs/brief-texts.ts";
import { dayText, text } from "../browser/interface-text.ts";
import { anchorOf } from "../browser/reader-path.ts";
import { AskBriefs } from "../ui/AskBriefs.tsx";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { QuestionList } from "../ui/QuestionList.tsx";
import { SourceLine } from "../ui/SourceLine.tsx";
import { answerPath } from "./answer-path.ts";
import { PeopleAndTerms } from "./PeopleAndTerms.tsx";

/** A whole brief on one page. Each section's id is its anchor. */
export function WholeBrief({ brief, briefs }: { readonly brief: BriefTexts; readonly briefs: readonly BriefTexts[] }) {
  const { language, title, lead, summary, sections, keyPoints, questions, entities, source, asOf, changes } = brief;
  return (
    <div class="frame">
      <nav aria-label={text("readerContents")}>
        <ul>
          <ContentsLine anchor="brief-points">{text("readerKeyPoints")}</ContentsLine>
          {sections.map(({ id, heading }) => (
            <ContentsLine key={id} anchor={id} language={language}>
              {heading}
            </ContentsLine>
          ))}
          <ContentsLine anchor="brief-summary">{text("readerSummary")}</ContentsLine>
          <ContentsLine anchor="brief-questions">{text("readerQuestions")}</ContentsLine>
          <ContentsLine anchor="brief-people">{text("readerPeople")}</ContentsLine>
          {changes.length > 0 && <ContentsLine anchor="brief-changes">{text("readerChanges")}</ContentsLine>}
        </ul>
      </nav>
      <main>
        <header>
          <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
          <h1 lang={language} dir="auto">
            {title}
          </h1>
          <p class="lead" lang={language} dir="auto">
            {lead}
          </p>
        </header>
        <AskBriefs briefs={briefs} hrefOf={answerPath} />
        <section class="box" aria-labelledby="brief-points">
          <h2 id="brief-points" tabIndex={-1}>
            {text("readerKeyPoints")}
          </h2>
          <KeyPoints points={keyPoints} language={language} anchorOf={(id) => anchorOf("key-point", id)} />
        </section>
        {sections.map(({ id, heading, paragraphs }) => (
          <section key={id} lang={language} dir="auto" aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {heading}
            </h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        <section aria-labelledby="brief-summary">
          <h2 id="brief-summary" tabIndex={-1}>
            {text("readerSummary")}
          </h2>
          <p lang={language} dir="auto">
            {summary}
          </p>
        </section>
        <section aria-labelledby="brief-questions">
          <h2 id="brief-questions" tabIndex={-1}>
            {text("readerQuestions")}
          </h2>
          <QuestionList
            questions={questions}
            language={language}
            open={questions[0]?.id}
            anchorOf={(id) => anchorOf("question", id)}
          />
        </section>
        <PeopleAndTerms entities={entities} language={language} />
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
          <SourceLine source={source} asOf={asOf} />
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
