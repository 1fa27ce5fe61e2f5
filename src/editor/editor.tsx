import { render } from "preact";
import { editorPath } from "../browser/extension-paths.ts";
import { extensionVersion } from "../browser/install.ts";
import { interfaceLanguage, text, textByName } from "../browser/interface-text.ts";
import { applyAppearance } from "../browser/page-look.ts";
import { captureTab } from "../browser/pages/capture-tab.ts";
import { readOpenTabs } from "../browser/pages/read-open-tabs.ts";
import { listDrafts, loadDraft, removeDraft, saveDraft } from "../browser/storage/draft-store.ts";
import { readStory } from "../browser/storage/library-store.ts";
import { loadSettings, onSettingsChanged } from "../browser/storage/settings-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { CaptureError } from "../capture/capture-error.ts";
import { LONGEST_MARKUP } from "../capture/capture-page.ts";
import type { CandidateContext } from "../library/candidate.ts";
import { readAddedBrief } from "../library/open-story.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import type { Draft } from "./draft.ts";
import { createDraftSaver } from "./draft-saver.ts";
import { EditorPage, type EditorState } from "./EditorPage.tsx";
import { keepDraft } from "./keep-draft.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { draftOfKept } from "./make-draft.ts";
import { formatOf, makeFrom, makeFromPasted, type Problem } from "./make-from.ts";
import type { NoteActions, NoteStart } from "./note/NoteForm.tsx";
import { keepNote, openTarget } from "./note/note-library.ts";
import { startNote } from "./note/start-note.ts";
import { keepTyped, readTyped } from "./note/typed-note.ts";
import type { ReviewActions } from "./Review.tsx";
import { readDraft } from "./read-draft.ts";
import type { StartActions } from "./StartPage.tsx";

// What is edited stands in the address's query, so that a page that is loaded again goes on with its draft.

const root = document.getElementById("editor") as HTMLElement;
const context: CandidateContext = {
  version: extensionVersion(),
  now: Date.now(),
  bundled: Object.keys(bundledBriefs.languages),
};
let state: EditorState = { kind: "reading" };

function draw(next: EditorState): void {
  const isOther = next.kind !== state.kind;
  state = next;
  document.title = titleOf(state);
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: interfaceLanguage() }}>
      <EditorPage state={state} context={context} actions={actions} />
    </InterfaceContext.Provider>,
    root,
  );
  // What was read or pressed is gone: reading goes on at the top of what took its place.
  if (isOther) document.querySelector<HTMLElement>("h1")?.focus();
}

function titleOf(shown: EditorState): string {
  if (shown.kind === "note" || shown.kind === "noted") return text("noteTitle");
  return text(shown.kind === "review" && shown.draft.replaces !== null ? "editorEdit" : "editorTitle");
}

async function start(problem: Problem | Error | null): Promise<void> {
  draw({ kind: "start", drafts: await listDrafts(), problem });
}

async function review(draft: Draft): Promise<void> {
  const lexicon = draft.ground ? await loadLexicon(draft.brief.language) : null;
  history.replaceState(null, "", editorPath({ draft: draft.id }));
  draw({ kind: "review", draft, lexicon });
}

/** Have words of a page explained. */
async function explain(begun: NoteStart | null): Promise<void> {
  const query = new URLSearchParams(location.search);
  const place = [Number(query.get("tab")), Number(query.get("frame"))] as const;
  // Read before the form is drawn, which keeps what stands in it.
  const typed = readTyped();
  draw({ kind: "note", start: begun ?? { ...(await startNote(...place, query.get("words") ?? "")), ...typed } });
}

const drafts = createDraftSaver({
  store: (draft) => {
    const title = draft.brief.title || draft.first.title;
    return saveDraft({ id: draft.id, title, changed: Date.now() }, draft, draft.isPrivate);
  },
  remove: removeDraft,
});

/** Begin a draft, and store it at once: it survives a window that is closed. */
async function begin(make: () => Promise<Draft | Problem>): Promise<void> {
  draw({ kind: "reading" });
  try {
    const draft = await make();
    if (typeof draft === "string") return await start(draft);
    await drafts.save(draft);
    await review(draft);
  } catch (error) {
    await start(
      error instanceof CaptureError ? error.problem : error instanceof Error ? error : new Error(String(error)),
    );
  }
}

const actions: StartActions & ReviewActions & NoteActions = {
  onTarget: (target) => openTarget(target, context),
  // The browser may write a tab's history to the disk, where nothing of a private window belongs.
  onTypeNote: ({ note, target, page }) => keepTyped(page?.isPrivate === false || readTyped() ? { note, target } : null),
  onKeepNote: async (begun) => {
    const { id, takeBack } = await keepNote(begun, { ...context, now: Date.now() });
    keepTyped(null);
    const onUndo = async (): Promise<boolean> => {
      const isBack = await takeBack();
      if (isBack) await explain(begun);
      return isBack;
    };
    draw({ kind: "noted", start: begun, kept: id, onUndo });
  },
  onGive: (given, markup) => void begin(() => makeFromPasted(given, markup)),
  onFile: (file) =>
    void begin(async () => {
      const given = await file.text();
      if (given.includes("\0")) return "no-text";
      return makeFrom({ text: given, format: formatOf(given, file.name), address: null });
    }),
  onReadTabs: readOpenTabs,
  onForget: (draft) => void removeDraft(draft).then(() => start(null)),
  onSave: (draft) => void drafts.save(draft),
  onKeep: async (draft, over) => {
    const lexicon = draft.ground ? await loadLexicon(draft.brief.language) : null;
    const keep = () => keepDraft(draft, lexicon, { ...context, now: Date.now() }, over);
    draw({ kind: "kept", entry: await drafts.end(draft.id, keep) });
  },
  onThrowAway: (draft) =>
    void drafts
      .end(draft.id, async () => {})
      .then(() => {
        history.replaceState(null, "", editorPath());
        return start(null);
      }),
};

async function captureAsked(query: URLSearchParams): Promise<Draft | Problem> {
  const part = {
    tab: Number(query.get("tab")),
    frame: Number(query.get("frame")),
    selection: query.get("selection") === "true",
  };
  const markup = await captureTab(part, LONGEST_MARKUP);
  if (!markup) return "closed";
  if (markup.html === null) return "too-large";
  const draft = await makeFrom({ text: markup.html, format: "html", address: markup.address });
  return { ...draft, isPrivate: markup.isPrivate };
}

async function openKept(id: string): Promise<Draft | Problem> {
  const stored = await readStory(id);
  if (!stored) return "no-draft";
  const brief = { ...readAddedBrief(stored.files, context.version), id };
  return draftOfKept(brief, crypto.randomUUID(), stored.files.translations);
}

async function open(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const [draft, kept] = [query.get("draft"), query.get("kept")];
  if (query.has("words")) return explain(null);
  if (query.has("tab")) return begin(() => captureAsked(query));
  if (kept !== null) return begin(() => openKept(kept));
  if (draft === null) return start(null);
  const found = readDraft(await loadDraft(draft));
  return found ? review(found) : start("no-draft");
}

async function dress(): Promise<void> {
  applyAppearance((await loadSettings()).settings);
}

onSettingsChanged(() => void dress());
await dress();
draw(state);
await open();
