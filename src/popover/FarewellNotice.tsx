import { useLayoutEffect, useRef } from "preact/hooks";
import { useInterface } from "../ui/interface-text.ts";

type FarewellNoticeProps = {
  /** What will be so when the card closes. */
  readonly text: string;
  /** Called at once: the card must not go because the pointer leaves it. */
  readonly onHold: () => void;
  readonly onUndo: () => void;
  /** Does what the text says. Called once, when the card closes without an undo or the page is left. */
  readonly onSettled: () => void;
};

/**
 * Says what the reader has just switched off, with a way to take it back.
 *
 * It is done when the card closes: done at once, "not on this site" would take this very card away with its undo.
 */
export function FarewellNotice({ text, onHold, onUndo, onSettled }: FarewellNoticeProps) {
  const { textOf, language } = useInterface();
  const undo = useRef<HTMLButtonElement>(null);
  const undone = useRef(false);
  // Not after the next frame: by then a quick reader may have closed the card.
  useLayoutEffect(() => {
    onHold();
    undo.current?.focus({ preventScroll: true });
    let settled = false;
    const settle = (): void => {
      if (!settled && !undone.current) onSettled();
      settled = true;
    };
    window.addEventListener("pagehide", settle);
    return () => {
      window.removeEventListener("pagehide", settle);
      settle();
    };
  }, []);
  const takeBack = (): void => {
    undone.current = true;
    // The button goes, and the focus would go with it, out of the card.
    undo.current?.closest<HTMLElement>(".card")?.focus({ preventScroll: true });
    onUndo();
  };
  return (
    <div class="farewell" lang={language} role="status">
      <p>{text}</p>
      <button type="button" class="whole" ref={undo} onClick={takeBack}>
        {textOf("cardUndo")}
      </button>
    </div>
  );
}
