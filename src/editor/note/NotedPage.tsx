import { useState } from "preact/hooks";
import { editorPath } from "../../browser/extension-paths.ts";
import { text } from "../../browser/interface-text.ts";
import { EntityHeading } from "../../ui/EntityHeading.tsx";
import { useAlone } from "../use-alone.ts";
import type { Note } from "./note.ts";

type NotedPageProps = {
  readonly note: Note;
  /** The explainer that it is in now. */
  readonly kept: string;
  /** False when it cannot be taken back, since it was changed. Rejects when the browser refuses. */
  readonly onUndo: () => Promise<boolean>;
};

/** A note was kept, and can be taken back or changed. */
export function NotedPage({ note, kept, onUndo }: NotedPageProps) {
  const [problem, setProblem] = useState("");
  const alone = useAlone();
  const undo = async (): Promise<void> => {
    setProblem("");
    try {
      if (!(await onUndo())) setProblem(text("noteChanged"));
    } catch (error) {
      setProblem(text("optionsAddFailed", String(error)));
    }
  };
  return (
    <main class="start">
      <h1 tabIndex={-1}>{text("noteKept")}</h1>
      <article class="card-preview">
        <EntityHeading name={note.name} native={undefined} role={note.sentence} />
      </article>
      <p>{text("noteKeptHelp")}</p>
      <p class="error" role="alert">
        {problem}
      </p>
      <p class="row">
        <button type="button" onClick={() => void alone(undo)}>
          {text("optionsUndo")}
        </button>
        <a href={editorPath({ kept })}>{text("editorEdit")}</a>
        <a href="/src/options/index.html#explainers">{text("optionsAdded")}</a>
      </p>
    </main>
  );
}
