import type { Answer } from "../answers/answer.ts";
import { useInterface, writeDay } from "./interface-text.ts";

type FoundAnswerProps = {
  readonly answer: Answer;
  /** Where the whole part is to be read. */
  readonly href: string;
  /** Opens it, instead of following the address. */
  readonly onOpen?: () => void;
};

/** How much of a paragraph is shown before the sentence that answers, and after it, in UTF-16 code units. */
const BEFORE = 110;
const AFTER = 150;

/** A sentence that answers, emphasised in its paragraph, with the explainer and the day it speaks of. */
export function FoundAnswer({ answer, href, onOpen }: FoundAnswerProps) {
  const words = useInterface();
  const { textOf, language } = words;
  const { brief: _, title, asOf, kind, heading, before, sentence, after } = answer;
  return (
    <li lang={answer.language} dir="auto">
      <a
        href={href}
        onClick={(event) => {
          if (!onOpen) return;
          event.preventDefault();
          onOpen();
        }}
      >
        {heading || <bdi lang={language}>{textOf(kind === "key-point" ? "askKeyPoint" : "readerSummary")}</bdi>}
      </a>
      <p>
        {before && `${keepEnd(before)} `}
        <mark>
          <span class="hidden" lang={language}>
            {textOf("askAnswer")}{" "}
          </span>
          {sentence}
        </mark>
        {after && ` ${keepStart(after)}`}
      </p>
      <p class="small soft">
        <bdi>{title}</bdi>
        <span lang={language}> · {textOf("popupAsOf", [writeDay(asOf, words)])}</span>
      </p>
    </li>
  );
}

/** The end of a text, from a whole word on. */
function keepEnd(text: string): string {
  return text.length <= BEFORE ? text : `… ${text.slice(-BEFORE).replace(/^\S*\s+/u, "")}`;
}

/** The beginning of a text, up to the last whole word. */
function keepStart(text: string): string {
  return text.length <= AFTER ? text : `${text.slice(0, AFTER).replace(/\s+\S*$/u, "")} …`;
}
