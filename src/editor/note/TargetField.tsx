import { text } from "../../browser/interface-text.ts";
import { Field } from "../steps/Field.tsx";
import type { Marking } from "./add-note.ts";
import type { NoteTarget } from "./note.ts";
import type { NoteShelf } from "./note-library.ts";

type TargetFieldProps = {
  readonly target: NoteTarget;
  /** Where notes go unless the reader says otherwise. */
  readonly usual: NoteTarget;
  readonly shelves: readonly NoteShelf[];
  /** When the explainer marks what it explains; null until it is read. */
  readonly marking: Marking | null;
  readonly onChange: (target: NoteTarget) => void;
};

/** Stand for what is no explainer yet; no id of one looks like them. */
const USUAL = "*usual";
const NEW = "*new";

const MARKINGS: Readonly<Record<Marking, () => string>> = {
  each: () => text("noteEach"),
  several: () => text("noteSeveral"),
  story: () => text("noteStory"),
};

/** Which of the reader's explainers a note goes into, and when it is marked there. */
export function TargetField({ target, usual, shelves, marking, onChange }: TargetFieldProps) {
  const isNew = "title" in target && !("title" in usual && target.title === usual.title);
  const chosen = "kept" in target ? target.kept : isNew ? NEW : USUAL;
  const choose = (value: string): void =>
    onChange(value === USUAL ? usual : value === NEW ? { title: "" } : { kept: value });
  return (
    <>
      <p class="field">
        <label for="note-target">{text("noteTarget")}</label>
        <select
          id="note-target"
          value={chosen}
          aria-describedby="note-marking"
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {"title" in usual && <option value={USUAL}>{usual.title}</option>}
          {shelves.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={NEW}>{text("noteNew")}</option>
        </select>
      </p>
      {isNew && (
        <Field
          label={text("editorFieldTitle")}
          value={target.title}
          required
          onChange={(title) => onChange({ title })}
        />
      )}
      <p id="note-marking" class="small soft">
        {marking && MARKINGS[marking]()}
      </p>
    </>
  );
}
