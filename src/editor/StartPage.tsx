import { useRef, useState } from "preact/hooks";
import { editorPath } from "../browser/extension-paths.ts";
import { text, timeText } from "../browser/interface-text.ts";
import type { DraftEntry } from "../browser/storage/draft-store.ts";

/** What can be begun with. */
export type StartActions = {
  /** @param markup - The same as HTML, where it was copied from a page; empty when there is none. */
  readonly onGive: (content: string, markup: string) => void;
  readonly onFile: (file: File) => void;
  readonly onForget: (draft: string) => void;
};

type StartPageProps = {
  readonly drafts: readonly DraftEntry[];
  /** Why nothing could be made of what was given; empty when nothing was. */
  readonly problem: string;
  readonly actions: StartActions;
};

/** Where there is no draft yet: a text or a file to make one of, and the drafts that wait. */
export function StartPage({ drafts, problem, actions }: StartPageProps) {
  const [typed, setTyped] = useState("");
  /** What was pasted into the empty field, as text and as HTML; its headings and lists stand in the latter alone. */
  const pasted = useRef(NOTHING);
  const list = useRef<HTMLUListElement>(null);
  return (
    <main
      class="start"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        const dropped = readFormatted(event.dataTransfer);
        if (file) actions.onFile(file);
        else if (dropped.plain !== "") actions.onGive(dropped.plain, dropped.markup);
      }}
    >
      <h1 tabIndex={-1}>{text("editorTitle")}</h1>
      <p class="error" role="alert">
        {problem}
      </p>
      <p>{text("editorStart")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.onGive(typed, typed === pasted.current.plain ? pasted.current.markup : "");
        }}
      >
        <p class="field">
          <label for="given-text">{text("editorGiven")}</label>
          <textarea
            id="given-text"
            rows={10}
            dir="auto"
            required
            value={typed}
            onPaste={({ currentTarget: { value, selectionStart, selectionEnd }, clipboardData }) => {
              const isWhole = selectionEnd - selectionStart === value.length;
              pasted.current = isWhole ? readFormatted(clipboardData) : NOTHING;
            }}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </p>
        <p class="row">
          <button type="submit" class="main">
            {text("editorMake")}
          </button>
          <label for="given-file">{text("editorFile")}</label>
          <input
            id="given-file"
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html"
            onChange={({ currentTarget: { files } }) => files?.[0] && actions.onFile(files[0])}
          />
        </p>
      </form>
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{text("editorDrafts")}</h2>
          <ul class="drafts" ref={list}>
            {drafts.map(({ id, title, changed }, at) => (
              <li key={id}>
                <a href={editorPath({ draft: id })} dir="auto">
                  {title}
                </a>
                <span class="small soft">{describeTime(changed)}</span>
                <button
                  type="button"
                  class="plain small"
                  aria-label={`${text("editorThrowAway")}: ${title}`}
                  onClick={() => {
                    findNextFocus(list.current, at)?.focus();
                    actions.onForget(id);
                  }}
                >
                  {text("editorThrowAway")}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** Where the keyboard goes on after a removal: at the next draft, or the one before, or at the page's heading. */
function findNextFocus(list: HTMLUListElement | null, at: number): HTMLElement | null {
  const buttons = list?.querySelectorAll("button") ?? [];
  return buttons[at + 1] ?? buttons[at - 1] ?? document.querySelector<HTMLElement>("h1");
}

const NOTHING = { plain: "", markup: "" };

/** What is pasted or dropped, with line breaks as fields have them. */
function readFormatted(data: DataTransfer | null): typeof NOTHING {
  const plain = (data?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n");
  return { plain, markup: data?.getData("text/html") ?? "" };
}

function describeTime(moment: number): string {
  const day = new Date(moment).toLocaleDateString(undefined, { dateStyle: "medium" });
  return `${day}, ${timeText(moment)}`;
}
