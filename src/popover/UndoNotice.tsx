import { useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../ui/icons.tsx";
import { useInterface } from "../ui/interface-text.ts";
import { IconButton } from "./IconButton.tsx";

type UndoNoticeProps = {
  /** What will be so when the card closes. */
  readonly text: string;
  /** Called at once: it is so to the eye, and the card must not go because the pointer leaves it. */
  readonly onBegin: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  /** Does what the text says. Called once, when the card closes without an undo or the page is left. */
  readonly onCommit: () => void;
};

/** In the card's own root. */
const SAID = "said";

/**
 * Says what the reader has just switched off, with a way to take it back.
 *
 * It is seen at once, and done for good when the card closes: done at once, "not on this site" would take this very card away with its undo.
 */
export function UndoNotice({ text, onBegin, onUndo, onClose, onCommit }: UndoNoticeProps) {
  const { textOf, language } = useInterface();
  const undo = useRef<HTMLButtonElement>(null);
  const undone = useRef(false);
  // Not after the next frame: by then a quick reader may have closed the card.
  useLayoutEffect(() => {
    onBegin();
    undo.current?.focus({ preventScroll: true });
    let committed = false;
    const commit = (): void => {
      if (!committed && !undone.current) onCommit();
      committed = true;
    };
    // A page can say that it is left, too.
    const onPageHide = ({ isTrusted }: Event): void => {
      if (!isTrusted) return;
      commit();
      // A page that the browser keeps whole can come back, where it could no longer be undone.
      onClose();
    };
    window.addEventListener("pagehide", onPageHide);
    return () => {
      window.removeEventListener("pagehide", onPageHide);
      commit();
    };
  }, []);
  const takeBack = (): void => {
    undone.current = true;
    // The button goes, and the focus would go with it, out of the card.
    undo.current?.closest<HTMLElement>(".card")?.focus({ preventScroll: true });
    onUndo();
  };
  return (
    <div class="farewell" lang={language}>
      <p id={SAID}>{text}</p>
      {/* The focus goes to it at once: what is described by the text says it then, where a live region that comes with its text may not. */}
      <button type="button" class="whole" ref={undo} aria-describedby={SAID} onClick={takeBack}>
        {textOf("cardUndo")}
      </button>
      <IconButton name={textOf("cardClose")} onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
