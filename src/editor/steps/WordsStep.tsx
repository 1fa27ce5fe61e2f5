import type { Source } from "../../briefs/brief.ts";
import { text } from "../../browser/interface-text.ts";
import { withBrief } from "../change-draft.ts";
import type { Draft } from "../draft.ts";
import { findPassages } from "../find-passages.ts";
import type { ChangeDraft } from "../use-editing.ts";
import { Field } from "./Field.tsx";
import { Pair } from "./Pair.tsx";
import { PartList } from "./PartList.tsx";

type WordsStepProps = { readonly draft: Draft; readonly change: ChangeDraft };

/** All that readers will read of the explainer, each beside what the source says. */
export function WordsStep({ draft, change }: WordsStepProps) {
  const { brief, first, paragraphs, pickedPoints } = draft;
  const { language } = brief;
  const edit = (field: "title" | "lead" | "summary" | "asOf") => (value: string) =>
    change(field, (now) => withBrief(now, { [field]: value }));
  const passages = (said: string | undefined) => findPassages(said, paragraphs);
  return (
    <section aria-labelledby="step-words">
      <h2 id="step-words">{text("editorWords")}</h2>
      <Pair passages={passages(first.title)} language={language}>
        <Field label={text("editorFieldTitle")} value={brief.title} language={language} onChange={edit("title")} />
      </Pair>
      <Pair passages={passages(first.lead)} language={language}>
        <Field label={text("editorLead")} value={brief.lead} language={language} kind="text" onChange={edit("lead")} />
      </Pair>
      <Pair passages={passages(first.summary)} language={language}>
        <Field
          label={text("editorSummary")}
          value={brief.summary}
          language={language}
          kind="text"
          onChange={edit("summary")}
        />
      </Pair>
      <h3>{text("editorPoints")}</h3>
      {pickedPoints && <p class="small soft">{text("editorPicked")}</p>}
      <PartList kind="keyPoints" draft={draft} change={change} />
      <h3>{text("editorSections")}</h3>
      <PartList kind="sections" draft={draft} change={change} />
      <h3>{text("editorQuestions")}</h3>
      <PartList kind="questions" draft={draft} change={change} />
      <h3>{text("editorOrigin")}</h3>
      <Pair passages={passages(first.sources[0]?.url)} language={language}>
        <Field label={text("editorDay")} value={brief.asOf} kind="day" onChange={edit("asOf")} />
        <SourceFields draft={draft} change={change} />
      </Pair>
    </section>
  );
}

/** Of several sources the first, which most comes from; the others can be edited as Markdown. */
function SourceFields({ draft, change }: WordsStepProps) {
  const [source] = draft.brief.sources;
  if (!source) return null;
  const edit = (field: keyof Source) => (value: string) =>
    change(`source ${field}`, (now) => {
      const [{ [field]: _, ...rest } = source, ...others] = now.brief.sources;
      const changed = { title: source.title, ...rest, ...(value !== "" && { [field]: value }) };
      return withBrief(now, { sources: [changed, ...others] });
    });
  return (
    <>
      <Field label={text("editorPublisher")} value={source.publisher ?? ""} onChange={edit("publisher")} />
      <Field label={text("editorAddress")} value={source.url ?? ""} onChange={edit("url")} />
    </>
  );
}
