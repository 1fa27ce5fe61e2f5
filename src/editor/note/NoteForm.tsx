import { useLayoutEffect, useState } from "preact/hooks";
import type { Brief } from "../../briefs/brief.ts";
import { text } from "../../browser/interface-text.ts";
import type { TabText } from "../../browser/pages/read-tab-text.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import type { CandidateContext } from "../../library/candidate.ts";
import { Field } from "../steps/Field.tsx";
import { KindField } from "../steps/KindField.tsx";
import { useAlone } from "../use-alone.ts";
import { findEntityNamed, markingOf } from "./add-note.ts";
import { NoteMarks } from "./NoteMarks.tsx";
import { NoteRisks } from "./NoteRisks.tsx";
import { type Note, type NoteTarget, spellingsOf } from "./note.ts";
import type { NoteShelf } from "./note-library.ts";
import { findNoteRisk } from "./note-patterns.ts";
import { TargetField } from "./TargetField.tsx";
import { useTarget } from "./use-target.ts";

/** Words that a reader is about to explain. */
export type NoteStart = {
  readonly note: Note;
  readonly target: NoteTarget;
  /** Where notes go unless the reader says otherwise. */
  readonly usual: NoteTarget;
  readonly shelves: readonly NoteShelf[];
  /** The page they are from; null when it cannot be read. */
  readonly page: TabText | null;
  /** Of its language. */
  readonly lexicon: Lexicon;
};

/** What can be done with a note. */
export type NoteActions = {
  /** The explainer that it goes into. Rejects when that cannot be read. */
  readonly onTarget: (target: NoteTarget) => Promise<Brief>;
  /** It was changed: what it says now. Nothing is kept in the library by that. */
  readonly onTypeNote: (start: NoteStart) => void;
  /** Keep it where it is to go. Rejects when the browser refuses. */
  readonly onKeepNote: (start: NoteStart) => Promise<void>;
};

type NoteFormProps = {
  readonly start: NoteStart;
  readonly context: CandidateContext;
  readonly actions: NoteActions;
};

/** The reader's own words about words of a page: what they are called, what they are, and where that is marked. */
export function NoteForm({ start, context, actions }: NoteFormProps) {
  const { lexicon, shelves, usual, page } = start;
  const [note, setNote] = useState(start.note);
  const [target, setTarget] = useState(start.target);
  const [error, setError] = useState("");
  const alone = useAlone();
  // Not after the next frame: by then the page may be gone, and with it the last letter.
  useLayoutEffect(() => actions.onTypeNote({ ...start, note, target }), [note, target]);
  const brief = useTarget(target, actions.onTarget, setError);
  const edit = (field: "name" | "spellings" | "kind" | "sentence" | "near") => (value: string) =>
    setNote((now) => ({ ...now, [field]: value }));
  const spellings = spellingsOf(note);
  const marking = brief && markingOf(brief);
  const isMany = brief !== null && (brief.translations ?? []).length > 0;
  const canKeep =
    brief !== null &&
    !isMany &&
    note.sentence.trim() !== "" &&
    spellings.length > 0 &&
    spellings.every((one) => findNoteRisk(one, lexicon) !== "everywhere");
  const known = brief && findEntityNamed(brief, note.name);

  const keep = async (): Promise<void> => {
    if (!canKeep) return;
    setError("");
    try {
      await actions.onKeepNote({ ...start, note, target });
    } catch (thrown) {
      const isFull = thrown instanceof Error && thrown.name === "LibraryFullError";
      setError(isFull ? text("optionsAddFull") : text("optionsAddFailed", String(thrown)));
    }
  };

  return (
    <main class="start">
      <h1 tabIndex={-1}>{text("noteTitle")}</h1>
      <p class="soft">{text("noteHelp")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void alone(keep);
        }}
      >
        <Field
          label={text("editorName")}
          value={note.name}
          language={lexicon.language}
          required
          describedBy="note-risks"
          onChange={edit("name")}
        />
        <NoteRisks
          id="note-risks"
          spellings={spellings}
          lexicon={lexicon}
          canAskNear={marking === "each" && note.near.trim() === ""}
        />
        <Field label={text("noteSentence")} value={note.sentence} kind="text" required onChange={edit("sentence")} />
        {known && <p class="small risk">{text("noteKnown", brief.title, known.role)}</p>}
        <Field
          label={text("noteSpellings")}
          value={note.spellings}
          kind="text"
          language={lexicon.language}
          describedBy="note-capitals"
          onChange={edit("spellings")}
        />
        <p id="note-capitals" class="small soft">
          {text("noteCapitals")}
        </p>
        <KindField kind={note.kind} onChange={edit("kind")} />
        {note.kind === "person" && !spellings.some((one) => one.includes(" ")) && (
          <p class="small soft">{text("notePerson")}</p>
        )}
        <TargetField target={target} usual={usual} shelves={shelves} marking={marking} onChange={setTarget} />
        {isMany && <p class="small error">{text("noteTranslated")}</p>}
        {marking === "each" && (
          <Field label={text("noteNear")} value={note.near} language={lexicon.language} onChange={edit("near")} />
        )}
        <Field
          label={`${text("editorOrigin")}: ${text("editorAddress")}`}
          value={note.page.address}
          onChange={(address) => setNote((now) => ({ ...now, page: { ...now.page, address } }))}
        />
        <NoteMarks note={note} brief={isMany ? null : brief} page={page} lexicon={lexicon} context={context} />
        <p class="error" role="alert">
          {error}
        </p>
        <p class="row">
          <button type="submit" class="main" disabled={!canKeep}>
            {text("noteKeep")}
          </button>
        </p>
      </form>
    </main>
  );
}
