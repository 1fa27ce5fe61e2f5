import { useRef, useState } from "preact/hooks";
import type { Question, Source } from "../briefs/brief.ts";
import { useInterface } from "../ui/interface-text.ts";
import { QuestionList } from "../ui/QuestionList.tsx";
import { LinkedText } from "./LinkedText.tsx";
import { takeLead } from "./take-lead.ts";

type FirstQuestionProps = {
  readonly question: Question;
  readonly language: string;
  /** What the answer may cite. */
  readonly sources: readonly Source[];
};

/**
 * The question that the mention raises, with its answer open. Where there is too little room for all of a long answer, its first
 * sentences are shown, and the rest when asked for.
 */
export function FirstQuestion({ question, language, sources }: FirstQuestionProps) {
  const { textOf, language: own } = useInterface();
  const [whole, setWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const [lead, rest] = takeLead(question.answer[0] ?? "");
  const hasMore = rest !== "" || question.answer.length > 1;
  const showAll = (): void => {
    setWhole(true);
    // The button goes, and the focus would go with it, out of the card.
    list.current?.querySelector("summary")?.focus({ preventScroll: true });
  };
  const drawLead = () => (
    <>
      <LinkedText text={lead} />
      {rest !== "" && (
        <span class="rest">
          {" "}
          <LinkedText text={rest} />
        </span>
      )}
      {hasMore && !whole && (
        <button type="button" class="full-answer" lang={own} onClick={showAll}>
          {textOf("cardFullAnswer")}
        </button>
      )}
    </>
  );
  return (
    <div dir="auto" class={hasMore && !whole ? "first-question" : "first-question whole"} ref={list}>
      <QuestionList
        questions={[question]}
        language={language}
        sources={sources}
        open={question.id}
        draw={(paragraph, at) => (at === 0 ? drawLead() : <LinkedText text={paragraph} />)}
      />
    </div>
  );
}
