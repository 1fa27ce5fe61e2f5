import type { ComponentChildren } from "preact";
import type { Question } from "../briefs/brief.ts";

type QuestionListProps = {
  /** In the order in which they are shown. */
  readonly questions: readonly Question[];
  readonly language: string;
  /** Id of the question whose answer is shown from the start; absent when none is. */
  readonly open?: string | undefined;
  /** The anchor of a question, where it has one. */
  readonly anchorOf?: (id: string) => string;
  /** Draws a paragraph of an answer; as it stands when left out. */
  readonly draw?: (text: string) => ComponentChildren;
};

/** Questions of a brief, each a disclosure with its answer. */
export function QuestionList({ questions, language, open, anchorOf, draw }: QuestionListProps) {
  return (
    <ul class="questions" lang={language} dir="auto">
      {questions.map(({ id, question, answer }) => (
        <li key={id}>
          <details class="folded" id={anchorOf?.(id)} open={id === open}>
            <summary>{question}</summary>
            <div class="answer">
              {answer.map((paragraph) => (
                <p key={paragraph}>{draw ? draw(paragraph) : paragraph}</p>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
