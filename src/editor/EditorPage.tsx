import { readerPath } from "../browser/extension-paths.ts";
import { text } from "../browser/interface-text.ts";
import type { DraftEntry } from "../browser/storage/draft-store.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import type { CandidateContext } from "../library/candidate.ts";
import type { LibraryEntry } from "../library/library-index.ts";
import type { Draft } from "./draft.ts";
import type { Problem } from "./make-from.ts";
import { NotedPage } from "./note/NotedPage.tsx";
import { type NoteActions, NoteForm, type NoteStart } from "./note/NoteForm.tsx";
import { Review, type ReviewActions } from "./Review.tsx";
import { type StartActions, StartPage } from "./StartPage.tsx";

/** How far the reader is. */
export type EditorState =
  | { readonly kind: "reading" }
  | { readonly kind: "start"; readonly drafts: readonly DraftEntry[]; readonly problem: Problem | Error | null }
  | { readonly kind: "review"; readonly draft: Draft; readonly lexicon: Lexicon | null }
  | { readonly kind: "kept"; readonly entry: LibraryEntry }
  | { readonly kind: "note"; readonly start: NoteStart }
  | {
      readonly kind: "noted";
      readonly start: NoteStart;
      readonly kept: string;
      readonly onUndo: () => Promise<boolean>;
    };

type EditorPageProps = {
  readonly state: EditorState;
  readonly context: CandidateContext;
  readonly actions: StartActions & ReviewActions & NoteActions;
};

/** From a page or text to an explainer that is kept, and from words on a page to a note of the reader's. */
export function EditorPage({ state, context, actions }: EditorPageProps) {
  switch (state.kind) {
    case "reading":
      return (
        <main aria-busy="true">
          <h1 tabIndex={-1}>{text("editorTitle")}</h1>
          <p role="status">{text("editorReading")}</p>
        </main>
      );
    case "start":
      return <StartPage drafts={state.drafts} problem={describe(state.problem)} actions={actions} />;
    case "review":
      return (
        <Review key={state.draft.id} first={state.draft} lexicon={state.lexicon} context={context} actions={actions} />
      );
    case "note":
      return <NoteForm start={state.start} context={context} actions={actions} />;
    case "noted":
      return <NotedPage note={state.start.note} kept={state.kept} onUndo={state.onUndo} />;
    case "kept":
      return (
        <main>
          <h1 tabIndex={-1}>{text("editorKept")}</h1>
          <p>
            <strong lang={state.entry.language} dir="auto">
              {state.entry.title}
            </strong>
          </p>
          <p>{text("editorKeptHelp")}</p>
          <p class="row">
            <a href={readerPath(state.entry.id)}>{text("popupReadBrief")}</a>
            <a href="/src/options/index.html#explainers">{text("optionsAdded")}</a>
          </p>
        </main>
      );
  }
}

function describe(problem: Problem | Error | null): string {
  if (problem === null) return "";
  if (problem instanceof Error) return text("optionsAddFailed", problem.message);
  const sentences: Readonly<Record<Problem, () => string>> = {
    empty: () => text("editorEmpty"),
    "too-large": () => text("editorTooLarge"),
    "too-deep": () => text("editorTooDeep"),
    "no-article": () => text("editorNoArticle"),
    "login-wall": () => text("editorLoginWall"),
    "no-names": () => text("editorNoNames"),
    closed: () => text("editorClosed"),
    "no-draft": () => text("editorNoDraft"),
    "no-text": () => text("editorNoText"),
  };
  return sentences[problem]();
}
