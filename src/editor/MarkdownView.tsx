import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../browser/interface-text.ts";
import type { CandidateContext } from "../library/candidate.ts";
import { withMarkdown } from "./change-draft.ts";
import { type CheckedText, checkMarkdown } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { Messages } from "./Messages.tsx";
import type { ChangeDraft } from "./use-editing.ts";

type MarkdownViewProps = {
  readonly draft: Draft;
  /** The draft as it is written now. */
  readonly checked: CheckedText;
  readonly context: CandidateContext;
  /** The line to begin at; 0 for the top. */
  readonly line: number;
  readonly change: ChangeDraft;
};

/**
 * The explainer as Markdown in a plain field, with what the checker says beside it.
 *
 * A field of the browser's own knows every key, every screen reader and every input method; an editor of code would be larger than
 * the rest of this page.
 */
export function MarkdownView({ draft, checked, context, line, change }: MarkdownViewProps) {
  const [written, setWritten] = useState(draft.raw ?? checked.markdown);
  const field = useRef<HTMLTextAreaElement>(null);
  const check = (markdown: string) => checkMarkdown(markdown, draft.brief.id, context, draft.translations);
  const told = written === checked.markdown ? checked : check(written);

  const goTo = (wanted: number): void => {
    const area = field.current;
    if (!area) return;
    const lines = area.value.split("\n");
    const start = lines.slice(0, wanted - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[wanted - 1]?.length ?? 0));
    area.scrollTop = (wanted - 3) * Number.parseFloat(getComputedStyle(area).lineHeight);
  };
  useEffect(() => {
    if (line > 0) goTo(line);
    else {
      field.current?.focus();
      field.current?.setSelectionRange(0, 0);
    }
  }, [line]);

  const edit = (typed: string): void => {
    setWritten(typed);
    const { good } = check(typed);
    change("markdown", (now) => {
      const before = checked.good?.brief ?? now.brief;
      return good ? withMarkdown(now, before, good.brief) : { ...now, raw: typed };
    });
  };

  return (
    <section class="markdown" aria-labelledby="markdown-title">
      <h2 id="markdown-title">{text("editorMarkdownTitle")}</h2>
      <p class="field">
        <label for="markdown">{text("editorMarkdownText")}</label>
        <textarea
          ref={field}
          id="markdown"
          rows={28}
          wrap="off"
          spellcheck={false}
          value={written}
          aria-invalid={told.mistakes.length > 0}
          onInput={({ currentTarget }) => edit(currentTarget.value)}
        />
      </p>
      <Messages mistakes={told.mistakes} warnings={told.warnings} onLine={goTo} />
    </section>
  );
}
