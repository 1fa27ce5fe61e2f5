import { useEffect, useState } from "preact/hooks";
import type { Brief } from "../../briefs/brief.ts";
import { readerDay } from "../../briefs/reader-day.ts";
import { text } from "../../browser/interface-text.ts";
import type { TabText } from "../../browser/pages/read-tab-text.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import type { CandidateContext } from "../../library/candidate.ts";
import { type MarkedPiece, markText } from "../../library/mark-text.ts";
import { checkExplainer } from "../check-draft.ts";
import { Marks } from "../steps/Marks.tsx";
import { addNote, findEntityNamed } from "./add-note.ts";
import type { Note } from "./note.ts";

type NoteMarksProps = {
  readonly note: Note;
  /** Where it goes; null until that is read. */
  readonly brief: Brief | null;
  /** The page it is from; null when it cannot be read. */
  readonly page: TabText | null;
  readonly lexicon: Lexicon;
  readonly context: CandidateContext;
};

/** So long, in milliseconds, nobody typed: time to look again. */
const PAUSE = 300;

/** What would be marked on the page that a note is from, by the engine that marks it there. */
export function NoteMarks({ note, brief, page, lexicon, context }: NoteMarksProps) {
  const [marked, setMarked] = useState<readonly (readonly MarkedPiece[])[] | null>(null);
  useEffect(() => {
    if (!brief || !page) return;
    const timer = setTimeout(() => setMarked(markPage(note, brief, page, lexicon, context)), PAUSE);
    return () => clearTimeout(timer);
  }, [note, brief]);
  return (
    <>
      <h2 id="note-marks">{text("noteMarks")}</h2>
      {page ? (
        marked && (
          <Marks
            labelledBy="note-marks"
            marked={marked.filter((pieces) => pieces.some((piece) => piece.marked))}
            language={page.language}
            nothing={text("noteNoMarks")}
          />
        )
      ) : (
        <p class="soft">{text("noteUnread")}</p>
      )}
    </>
  );
}

/** Its paragraphs as they would be marked; none is while the note cannot be kept. */
function markPage(
  note: Note,
  brief: Brief,
  page: TabText,
  lexicon: Lexicon,
  context: CandidateContext,
): readonly (readonly MarkedPiece[])[] {
  const { good } = checkExplainer(addNote(brief, note, lexicon, readerDay(context.now)), context);
  const noted = good && findEntityNamed(good.brief, note.name);
  if (!good || !noted) return [];
  return markText(good.story.tables, page.text, page.title).map((pieces) =>
    pieces.map((piece) => ({ ...piece, marked: piece.entity === noted.id })),
  );
}
