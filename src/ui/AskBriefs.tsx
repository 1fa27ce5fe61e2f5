import { useId, useMemo, useState } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { type Answer, createBriefSearch } from "../briefs/search-briefs.ts";
import { useInterface } from "./interface-text.ts";

type AskBriefsProps = {
  /** What is searched. */
  readonly briefs: readonly BriefTexts[];
  /** Where a whole answer is to be read: the address of a place in a brief. */
  readonly hrefOf: (answer: Answer) => string;
  /** Opens it, instead of following the address. */
  readonly onOpen?: (answer: Answer) => void;
};

/** How much of an answer is shown in the list, in UTF-16 code units. */
const SHOWN = 260;

/** A question in plain words, and the parts of the briefs that answer it, or the plain word that none does. */
export function AskBriefs({ briefs, hrefOf, onOpen }: AskBriefsProps) {
  const { textOf } = useInterface();
  const [question, setQuestion] = useState("");
  const search = useMemo(() => createBriefSearch(briefs), [briefs]);
  const id = useId();
  const asked = question.trim().length > 2;
  const answers = asked ? search.ask(question) : [];
  const said = answers.length === 0 ? textOf("askNothing") : textOf("askFound");
  return (
    <search class="ask">
      <label for={id}>{textOf("askLabel")}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        placeholder={textOf("askExample")}
        value={question}
        onInput={({ currentTarget }) => setQuestion(currentTarget.value)}
      />
      <p class="small soft" role="status">
        {asked ? said : ""}
      </p>
      {answers.length > 0 && (
        <ol class="answers">
          {answers.map((answer) => (
            <li key={`${answer.kind} ${answer.id}`} lang={languageOf(answer, briefs)} dir="auto">
              <a
                href={hrefOf(answer)}
                onClick={(event) => {
                  if (!onOpen) return;
                  event.preventDefault();
                  onOpen(answer);
                }}
              >
                {answer.title || textOf("askKeyPoint")}
              </a>
              <p class="small">{shorten(answer.text)}</p>
            </li>
          ))}
        </ol>
      )}
    </search>
  );
}

function languageOf({ brief }: Answer, briefs: readonly BriefTexts[]): string | undefined {
  return briefs.find(({ id }) => id === brief)?.language;
}

/** The beginning of a text, up to the last whole word. */
function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/u, "")} …`;
}
