import { useEffect, useRef, useState } from "preact/hooks";
import { countText, text } from "../../browser/interface-text.ts";
import type { SectionProps } from "../section.ts";
import { AddedExplainer } from "./AddedExplainer.tsx";
import type { LibraryProps } from "./library-actions.ts";
import type { AttemptProps } from "./use-attempt.ts";

/** As many are listed at once. */
const STEP = 50;

/** The explainers that the reader added, in the order in which they are asked. */
export function AddedExplainers(props: SectionProps & LibraryProps & AttemptProps) {
  const { library, actions, attempt, failure } = props;
  const [shown, setShown] = useState(STEP);
  const [removed, setRemoved] = useState<{ readonly title: string; readonly undo: () => Promise<void> } | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const alert = useRef<HTMLParagraphElement>(null);
  const { entries } = library;

  // Far below in a long list, it would not be seen.
  useEffect(() => {
    if (failure !== null) alert.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);

  const remove = (id: string, title: string): Promise<void> =>
    attempt(text("optionsRemoveSite", title), () =>
      actions.onRemove([id], (takeBack) => {
        setRemoved({ title, undo: takeBack });
        // The button that was pressed is gone: the keyboard goes on at what takes it back.
        setTimeout(() => undo.current?.focus());
      }),
    );

  return (
    <section aria-labelledby="added-explainers">
      <h3 id="added-explainers">{text("optionsAdded")}</h3>
      {entries.length === 0 && <p class="soft empty">{text("optionsNoneAdded")}</p>}
      <ul class="briefs">
        {entries.slice(0, shown).map((entry, at) => (
          <AddedExplainer
            {...props}
            key={entry.id}
            entry={entry}
            place={{ isFirst: at === 0, isLast: at === entries.length - 1 }}
            onRemove={() => void remove(entry.id, entry.title)}
          />
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {countText("optionsShowMore", entries.length - shown)}
        </button>
      )}
      <p role="status">
        {removed && (
          <>
            {text("optionsRemovedExplainer", removed.title)}{" "}
            <button
              ref={undo}
              type="button"
              onClick={() =>
                void attempt(text("optionsUndo"), async () => {
                  await removed.undo();
                  setRemoved((now) => (now === removed ? null : now));
                })
              }
            >
              {text("optionsUndo")}
            </button>
          </>
        )}
      </p>
      <p ref={alert} class="error" role="alert">
        {failure}
      </p>
      {entries.length > 1 && (
        <button
          type="button"
          onClick={() =>
            void attempt(text("optionsExportAll"), () => actions.onExport(entries.map((entry) => entry.id)))
          }
        >
          {text("optionsExportAll")}
        </button>
      )}
    </section>
  );
}
