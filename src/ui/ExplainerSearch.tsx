import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { Answer, Found } from "../answers/answer.ts";
import { searchExplainers } from "../answers/search-explainers.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { FoundAnswer } from "./FoundAnswer.tsx";
import { useInterface } from "./interface-text.ts";

export type ExplainerSearchProps = {
  /** What is searched, or what lists it when the first question comes. Searched anew from the start when it is another one. */
  readonly briefs: readonly BriefTexts[] | (() => readonly BriefTexts[]);
  /** Ids of the briefs that are asked before all others: those the page is about. */
  readonly first: readonly string[];
  /** Whether the field takes the focus when it appears, unless something else has it. */
  readonly takesFocus?: boolean;
  /** Where a whole answer is to be read: the address of a place in a brief. */
  readonly hrefOf: (answer: Answer) => string;
  /** Told of each question as it is typed, so that more can be found to search. */
  readonly onAsk?: (question: string) => void;
  /** Opens it, instead of following the address. */
  readonly onOpen?: (answer: Answer) => void;
};

/** What is shorter is no question yet, in UTF-16 code units. */
const SHORTEST = 3;

const NOTHING: Found = { tier: "nothing", answers: [] };

/** A question in plain words, and the sentences that answer it, or the plain word that none does. */
export function ExplainerSearch({ briefs, first, takesFocus = false, hrefOf, onAsk, onOpen }: ExplainerSearchProps) {
  const { textOf, language } = useInterface();
  const [question, setQuestion] = useState("");
  const search = useMemo(() => searchExplainers(briefs, language), [briefs, language]);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const asked = question.trim().length >= SHORTEST;
  const { tier, answers } = asked ? search.ask(question, first) : NOTHING;
  useEffect(() => {
    if (takesFocus && (document.activeElement ?? document.body) === document.body)
      field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <search class="ask">
      <label for={id}>{textOf("askLabel")}</label>
      <input
        ref={field}
        id={id}
        type="search"
        autocomplete="off"
        placeholder={textOf("askExample")}
        value={question}
        onInput={({ currentTarget: { value: typed } }) => {
          setQuestion(typed);
          if (typed.trim().length >= SHORTEST) onAsk?.(typed);
        }}
      />
      <p class="small soft" role="status">
        {asked ? textOf(SAID[tier]) : ""}
      </p>
      {answers.length > 0 && (
        <ol class={`answers ${tier}`}>
          {answers.map((answer) => (
            <FoundAnswer
              key={`${answer.brief} ${answer.sentence}`}
              answer={answer}
              href={hrefOf(answer)}
              {...(onOpen && { onOpen: () => onOpen(answer) })}
            />
          ))}
        </ol>
      )}
    </search>
  );
}

const SAID = { sure: "askFound", nearest: "askNearest", nothing: "askNothing" } as const;
