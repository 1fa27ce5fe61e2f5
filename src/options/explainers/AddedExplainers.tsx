import { useRef, useState } from "preact/hooks";
import { countText, text } from "../../browser/interface-text.ts";
import type { SectionProps } from "../section.ts";
import { AddedExplainer } from "./AddedExplainer.tsx";
import type { LibraryProps } from "./library-actions.ts";

/** As many are listed at once. */
const STEP = 50;

/** The explainers that the reader added, in the order in which they are asked. */
export function AddedExplainers(props: SectionProps & LibraryProps) {
  const { library, actions } = props;
  const [shown, setShown] = useState(STEP);
  const [removed, setRemoved] = useState<{ readonly title: string; readonly undo: () => Promise<void> } | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const { entries } = library;

  const remove = async (id: string, title: string): Promise<void> => {
    setRemoved({ title, undo: await actions.onRemove(id) });
    // The button that was pressed is gone: the keyboard goes on at what takes it back.
    setTimeout(() => undo.current?.focus());
  };

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
              onClick={() => {
                void removed.undo();
                setRemoved(null);
              }}
            >
              {text("optionsUndo")}
            </button>
          </>
        )}
      </p>
      {entries.length > 1 && (
        <button type="button" onClick={() => void actions.onExportAll()}>
          {text("optionsExportAll")}
        </button>
      )}
    </section>
  );
}
