import type { Question } from "../briefs/brief.ts";

type QuestionListProps = {
  /** In the order in which they are shown. */
  readonly questions: readonly Question[];
  readonly language: string;
  /** Id of the question whose answer is shown from the start; absent when none is. */
  readonly open?: string | undefined;
};

/** Questions of a brief, each a disclosure with its answer. */
export function QuestionList({ questions, language, open }: QuestionListProps) {
  return (
    <ul class="questions" lang={language}>
      {questions.map(({ id, question, answer }) => (
        <li key={id}>
          <details open={id === open}>
            <summary>{question}</summary>
            <div class="answer">
              {answer.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
