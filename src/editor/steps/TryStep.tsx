import { useMemo, useState } from "preact/hooks";
import { text } from "../../browser/interface-text.ts";
import type { CompiledStory } from "../../library/compiled-story.ts";
import { markText } from "../../library/mark-text.ts";
import { CardPreview } from "./CardPreview.tsx";
import { Marks } from "./Marks.tsx";
import { PopupPreview } from "./PopupPreview.tsx";
import { TabMarks, type TabMarksProps } from "./TabMarks.tsx";

type TryStepProps = Pick<TabMarksProps, "onReadTabs"> & {
  readonly story: CompiledStory;
  /** The source; empty when there is none at hand. */
  readonly paragraphs: readonly string[];
};

/** An article; more is not needed to see what is marked. */
const LONGEST_SAMPLE = 20_000;

/** What the explainer would do: a card, the popup, and its marks by the real engine, in the source, open tabs and any text. */
export function TryStep({ story, paragraphs, onReadTabs }: TryStepProps) {
  const [sample, setSample] = useState("");
  const marked = useMemo(() => {
    const source = paragraphs.join("\n").slice(0, LONGEST_SAMPLE);
    return source === "" ? [] : markText(story.tables, source);
  }, [story, paragraphs]);
  return (
    <>
      <CardPreview texts={story.texts} />
      {marked.length > 0 && (
        <>
          <PopupPreview texts={story.texts} marked={marked} />
          <h3 id="marks-source">{text("editorMarks")}</h3>
          <Marks labelledBy="marks-source" marked={marked} language={story.texts.language} />
        </>
      )}
      <TabMarks story={story} onReadTabs={onReadTabs} />
      <h3 id="marks-sample">{text("optionsTry")}</h3>
      <p class="field">
        <label for="sample">{text("optionsTryText")}</label>
        <textarea
          id="sample"
          rows={4}
          dir="auto"
          value={sample}
          onInput={({ currentTarget }) => setSample(currentTarget.value)}
        />
      </p>
      {sample.trim() !== "" && (
        <Marks
          labelledBy="marks-sample"
          marked={markText(story.tables, sample.slice(0, LONGEST_SAMPLE))}
          language={story.texts.language}
        />
      )}
    </>
  );
}
