import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Brief } from "../briefs/brief.ts";
import { languageText, text, textByName } from "../browser/interface-text.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import type { CandidateContext } from "../library/candidate.ts";
import { compareBriefs, saysTheSame } from "../library/compare-briefs.ts";
import { DifferenceList } from "../ui/DifferenceList.tsx";
import { ChangedSinceError } from "./changed-since.ts";
import { checkExplainer } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { finishDraft } from "./finish-draft.ts";
import { MarkdownView } from "./MarkdownView.tsx";
import { Messages } from "./Messages.tsx";
import { NamesStep } from "./steps/NamesStep.tsx";
import type { TabMarksProps } from "./steps/TabMarks.tsx";
import { TryStep } from "./steps/TryStep.tsx";
import { WordsStep } from "./steps/WordsStep.tsx";
import { useAlone } from "./use-alone.ts";
import { useEditing } from "./use-editing.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** What can be done with a draft. */
export type ReviewActions = {
  readonly onSave: (draft: Draft) => void;
  /** Keep what the draft becomes; see `keepDraft`. Rejects when the browser refuses, or another revision is kept by now. */
  readonly onKeep: (draft: Draft, over?: Brief) => Promise<void>;
  readonly onThrowAway: (draft: Draft) => void;
} & Pick<TabMarksProps, "onReadTabs">;

type ReviewProps = {
  readonly first: Draft;
  /** Null where evidence is not built of names. */
  readonly lexicon: Lexicon | null;
  readonly context: CandidateContext;
  readonly actions: ReviewActions;
};

/** A draft is looked over: its names, its words, what it would do; and kept when the reader says so. */
export function Review({ first, lexicon, context, actions }: ReviewProps) {
  const editing = useEditing(first, actions.onSave);
  const { draft, settled, change } = editing;
  const checked = useMemo(
    () => checkExplainer(finishDraft(settled, lexicon), context, settled.translations),
    [settled],
  );
  /** The line of the Markdown that is looked at; null where the fields are. */
  const [line, setLine] = useState<number | null>(draft.raw === null ? null : 0);
  const [steps, setSteps] = useState(0);
  const [error, setError] = useState("");
  const alone = useAlone();
  /** The revision that is kept, as far as is known, and whether to ask before it is replaced. */
  const [kept, setKept] = useState({ brief: first.first, asks: false });
  const go = (step: (() => void) | null): void => {
    step?.();
    setSteps(steps + 1);
  };
  useUndoKeys(editing, go);

  const keep = async (over?: Brief): Promise<void> => {
    setError("");
    try {
      await actions.onKeep(draft, over);
    } catch (thrown) {
      if (thrown instanceof ChangedSinceError) return setKept({ brief: thrown.kept, asks: true });
      const isFull = thrown instanceof Error && thrown.name === "LibraryFullError";
      setError(isFull ? text("optionsAddFull") : text("optionsAddFailed", String(thrown)));
    }
  };

  return (
    <main>
      <h1 tabIndex={-1}>{text(draft.replaces === null ? "editorTitle" : "editorEdit")}</h1>
      <p class="soft">{text("editorHelp")}</p>
      <p class="row tools">
        <button type="button" disabled={!editing.undo} onClick={() => go(editing.undo)}>
          {text("optionsUndo")}
        </button>
        <button type="button" disabled={!editing.redo} onClick={() => go(editing.redo)}>
          {text("editorRedo")}
        </button>
        {line === null ? (
          <button type="button" onClick={() => setLine(0)}>
            {text("editorMarkdown")}
          </button>
        ) : (
          <button
            type="button"
            onClick={() => {
              if (draft.raw !== null) change("", (now) => ({ ...now, raw: null }));
              setLine(null);
            }}
          >
            {text(draft.raw === null ? "editorFields" : "editorDiscard")}
          </button>
        )}
        <button type="button" onClick={() => actions.onThrowAway(draft)}>
          {text("editorThrowAway")}
        </button>
      </p>
      {line === null ? (
        <>
          <NamesStep draft={draft} checked={checked} lexicon={lexicon} change={change} />
          <WordsStep draft={draft} change={change} />
        </>
      ) : (
        <MarkdownView key={steps} draft={draft} checked={checked} context={context} line={line} change={change} />
      )}
      <section aria-labelledby="step-try">
        <h2 id="step-try">{text("editorTry")}</h2>
        {line === null && <Messages mistakes={checked.mistakes} warnings={checked.warnings} onLine={setLine} />}
        {checked.outdated.length > 0 && (
          <p class="risk">{text("editorOutdated", checked.outdated.map(languageText).join(", "))}</p>
        )}
        {checked.good && draft.replaces !== null && !kept.asks && (
          <Changes before={kept.brief} after={checked.good.brief} />
        )}
        {checked.good && (
          <TryStep story={checked.good.story} paragraphs={draft.paragraphs} onReadTabs={actions.onReadTabs} />
        )}
        {kept.asks && (
          <>
            <p class="risk" role="alert">
              {text("editorChangedSince")}
            </p>
            {checked.good && <Changes before={kept.brief} after={checked.good.brief} />}
          </>
        )}
        <p class="row">
          <button
            type="button"
            class="main"
            disabled={!checked.good || draft.raw !== null}
            onClick={() => void alone(() => keep(kept.asks ? kept.brief : undefined))}
          >
            {text(kept.asks ? "editorKeepAnyway" : draft.replaces === null ? "editorKeep" : "editorKeepChanges")}
          </button>
          {kept.asks && <GoBack onGo={() => setKept({ ...kept, asks: false })} />}
        </p>
        <p class="error" role="alert">
          {error}
        </p>
      </section>
    </main>
  );
}

/** The keyboard goes here first: a second press of what saves is to overwrite nothing. */
function GoBack({ onGo }: { readonly onGo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const back = (): void => {
    // What is beside it stays, and saves again.
    (button.current?.previousElementSibling as HTMLElement | null)?.focus();
    onGo();
  };
  return (
    <button type="button" ref={button} onClick={back}>
      {text("editorGoBack")}
    </button>
  );
}

/** What the draft says otherwise than the revision that is kept. */
function Changes({ before, after }: { readonly before: Brief; readonly after: Brief }) {
  const found = compareBriefs(before, after);
  return (
    <>
      <h3>{text("optionsDifferent")}</h3>
      {saysTheSame(found) ? (
        <p class="soft">{text("optionsSame")}</p>
      ) : (
        <DifferenceList found={found} textOf={textByName} />
      )}
    </>
  );
}
