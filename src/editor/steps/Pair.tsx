import type { ComponentChildren } from "preact";
import { text } from "../../browser/interface-text.ts";

type PairProps = {
  /** What the source says, a passage each; empty where the reader wrote it. */
  readonly passages: readonly Passage[];
  readonly language: string;
  /** What became of it. */
  readonly children: ComponentChildren;
};

/** A stretch of the source, and the words in it that were taken; empty for none. */
export type Passage = { readonly text: string; readonly taken: string };

/** What the source says beside what became of it. */
export function Pair({ passages, language, children }: PairProps) {
  return (
    <div class="pair">
      <blockquote class="passage" lang={language} dir="auto">
        <span class="hidden">{text("editorSource")}: </span>
        {passages.length === 0 ? <p class="soft">—</p> : passages.map((one, at) => <Shown key={at} {...one} />)}
      </blockquote>
      <div class="made">{children}</div>
    </div>
  );
}

function Shown({ text: whole, taken }: Passage) {
  const at = taken === "" || taken === whole ? -1 : whole.indexOf(taken);
  if (at < 0) return <p>{whole}</p>;
  return (
    <p>
      {whole.slice(0, at)}
      <mark>{taken}</mark>
      {whole.slice(at + taken.length)}
    </p>
  );
}
