import { useRef, useState } from "preact/hooks";
import { countText, text } from "../../browser/interface-text.ts";
import type { LibraryEntry } from "../../library/library-index.ts";
import { withBriefs } from "../../settings/change-settings.ts";
import type { SectionProps } from "../section.ts";
import type { Attempt } from "../use-attempt.ts";
import { AddedExplainer } from "./AddedExplainer.tsx";
import type { LibraryProps } from "./library-actions.ts";
import { type Removed, RemovedNote } from "./RemovedNote.tsx";
import { SelectableExplainer } from "./SelectableExplainer.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { useSelection } from "./use-selection.ts";

/** As many are listed at once. */
const STEP = 50;

/** The explainers that the reader added, in the order in which they are asked. */
export function AddedExplainers(props: SectionProps & LibraryProps & { readonly attempt: Attempt }) {
  const { library, actions, attempt, settings, policy, onChange } = props;
  const { entries } = library;
  const [shown, setShown] = useState(STEP);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const selection = useSelection(entries);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Pressed twice, a button would take back nothing the second time. */
  const leaving = useRef(new Set<string>());

  const remove = async (name: string, all: readonly LibraryEntry[]): Promise<void> => {
    const going = all.filter(({ id }) => !leaving.current.has(id));
    const [first] = going;
    if (!first) return;
    const ids = going.map(({ id }) => id);
    // One that the reader began in the meantime goes on.
    const isSelection = selection.isOpen;
    for (const id of ids) leaving.current.add(id);
    const said =
      going.length === 1
        ? text("optionsRemovedExplainer", first.title)
        : countText("optionsRemovedSeveral", going.length);
    await attempt(name, () =>
      actions.onRemove(ids, (undo) => {
        if (isSelection) selection.end();
        setRemoved({ said, undo });
      }),
    );
    for (const id of ids) leaving.current.delete(id);
  };

  /** The button that was pressed goes with what it was for: the keyboard goes on at the list. */
  const close = (note: Removed): void => {
    heading.current?.focus({ preventScroll: true });
    setRemoved((now) => (now === note ? null : now));
  };

  const takeBack = (note: Removed): Promise<boolean> =>
    attempt(text("optionsUndo"), async () => {
      await note.undo();
      close(note);
    });

  const exportSome = (name: string, some: readonly LibraryEntry[]): Promise<boolean> =>
    attempt(name, () => actions.onExport(some.map(({ id }) => id)));

  const switchSome = (on: boolean): void => {
    const ids = selection.selected.map(({ id }) => id).filter((id) => on || !policy.briefsOn.includes(id));
    void onChange((now) => withBriefs(now, ids, on));
  };

  const isOn = ({ id }: LibraryEntry): boolean => !settings.briefsOff.includes(id);
  const [one, ...others] = new Set(selection.selected.map(isOn));

  return (
    <section aria-labelledby="added-explainers">
      <h3 id="added-explainers" ref={heading} tabIndex={-1}>
        {text("optionsAdded")}
      </h3>
      {entries.length === 0 && <p class="soft empty">{text("optionsNoneAdded")}</p>}
      {entries.length > 1 && !selection.isOpen && (
        <p class="row">
          {selection.selectable.length > 1 && (
            <button type="button" ref={selection.opener} onClick={selection.begin}>
              {text("optionsSelect")}
            </button>
          )}
          <button type="button" onClick={() => void exportSome(text("optionsExportAll"), entries)}>
            {text("optionsExportAll")}
          </button>
        </p>
      )}
      <div class="list-bar">
        <RemovedNote
          removed={removed}
          onUndo={() => removed && void takeBack(removed)}
          onClose={() => removed && close(removed)}
        />
        {selection.isOpen && (
          <SelectionBar
            count={selection.selected.length}
            of={selection.selectable.length}
            areOn={others.length === 0 ? (one ?? null) : null}
            onSelectAll={selection.selectAll}
            onRemove={() => void remove(text("optionsRemove"), selection.selected)}
            onExport={() => void exportSome(text("optionsExportShort"), selection.selected)}
            onSwitch={switchSome}
            onDone={selection.end}
          />
        )}
      </div>
      <ul class="briefs">
        {entries
          .slice(0, shown)
          .map((entry, at) =>
            selection.isOpen ? (
              <SelectableExplainer
                key={`select ${entry.id}`}
                entry={entry}
                policy={policy}
                isOn={isOn(entry)}
                isSelected={selection.selected.includes(entry)}
                onSelect={(selected) => selection.select(entry.id, selected)}
              />
            ) : (
              <AddedExplainer
                {...props}
                key={entry.id}
                entry={entry}
                place={{ isFirst: at === 0, isLast: at === entries.length - 1 }}
                onRemove={() => void remove(text("optionsRemoveSite", entry.title), [entry])}
              />
            ),
          )}
      </ul>
      {entries.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {countText("optionsShowMore", entries.length - shown)}
        </button>
      )}
    </section>
  );
}
