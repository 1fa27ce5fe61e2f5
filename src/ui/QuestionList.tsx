import type { ComponentChildren } from "preact";
import type { Question, Source } from "../briefs/brief.ts";
import { Cites } from "./Cites.tsx";

type QuestionListProps = {
  /** In the order in which they are shown. */
  readonly questions: readonly Question[];
  readonly language: string;
  /** What the answers may cite; without them no source is named beside an answer. */
  readonly sources?: readonly Source[];
  /** Id of the question whose answer is shown from the start; absent when none is. */
  readonly open?: string | undefined;
  /** The anchor of a question, where it has one. */
  readonly anchorOf?: (id: string) => string;
  /** Draws a paragraph of an answer, counted from 0; as it stands when left out. */
  readonly draw?: (text: string, at: number) => ComponentChildren;
};

/** Questions of a brief, each a disclosure with its answer. */
export function QuestionList({ questions, language, sources, open, anchorOf, draw }: QuestionListProps) {
  return (
    <ul class="questions" lang={language} dir="auto">
      {questions.map(({ id, question, answer, cites }) => (
        <li key={id}>
          <details class="folded" id={anchorOf?.(id)} open={id === open}>
            <summary>{question}</summary>
            <div class="answer">
              {answer.map((paragraph, at) => (
                <p key={paragraph}>
                  {draw ? draw(paragraph, at) : paragraph}
                  {at === answer.length - 1 && <Cites cites={cites} sources={sources} />}
                </p>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
