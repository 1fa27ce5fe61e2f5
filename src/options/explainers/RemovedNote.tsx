import { useEffect, useRef } from "preact/hooks";
import { text } from "../../browser/interface-text.ts";

/** Explainers that are gone, and what puts them back. */
export type Removed = { readonly said: string; readonly undo: () => Promise<void> };

type RemovedNoteProps = {
  /** Null when there is nothing to say. */
  readonly removed: Removed | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

/** Says that explainers were removed, and offers the way back as long as it stands there. */
export function RemovedNote({ removed, onUndo, onClose }: RemovedNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what takes it back.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [removed]);
  return (
    <p role="status" class="removed">
      {removed && (
        <>
          <span>{removed.said}</span>
          <button ref={undo} type="button" onClick={onUndo}>
            {text("optionsUndo")}
          </button>
          <button type="button" onClick={onClose}>
            {text("cardClose")}
          </button>
        </>
      )}
    </p>
  );
}
