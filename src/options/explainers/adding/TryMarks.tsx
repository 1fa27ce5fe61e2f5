import { useState } from "preact/hooks";
import { text } from "../../../browser/interface-text.ts";
import type { MarkedPiece } from "../../../library/mark-text.ts";
import { MarkedParagraphs } from "./MarkedParagraphs.tsx";

type TryMarksProps = {
  readonly id: string;
  readonly tryOn: (sample: string) => readonly (readonly MarkedPiece[])[];
};

/** What an explainer would mark in a text that the reader pastes. */
export function TryMarks({ id, tryOn }: TryMarksProps) {
  const [sample, setSample] = useState("");
  const marked = sample.trim() === "" ? [] : tryOn(sample.slice(0, LONGEST_SAMPLE));
  const isQuiet = !marked.flat().some((piece) => piece.marked);
  return (
    <details class="folded">
      <summary>{text("optionsTry")}</summary>
      <label for={`try-${id}`}>{text("optionsTryText")}</label>
      <textarea
        id={`try-${id}`}
        rows={4}
        value={sample}
        onInput={({ currentTarget }) => setSample(currentTarget.value)}
      />
      <div role="status">
        {sample.trim() !== "" && isQuiet && <p class="soft">{text("optionsTryNothing")}</p>}
        {!isQuiet && <MarkedParagraphs marked={marked} />}
      </div>
    </details>
  );
}

/** An article; more is not needed to see what is marked. */
const LONGEST_SAMPLE = 20_000;
