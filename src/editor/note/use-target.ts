import { useEffect, useState } from "preact/hooks";
import type { Brief } from "../../briefs/brief.ts";
import { text } from "../../browser/interface-text.ts";
import type { NoteTarget } from "./note.ts";

/**
 * The explainer that a note goes into, read whenever it is another one.
 *
 * @param tell - Is told why it cannot be read; an empty text when it can.
 * @returns Null until it is read.
 */
export function useTarget(
  target: NoteTarget,
  open: (target: NoteTarget) => Promise<Brief>,
  tell: (problem: string) => void,
): Brief | null {
  const [brief, setBrief] = useState<Brief | null>(null);
  const key = JSON.stringify(target);
  useEffect(() => {
    let isLate = false;
    const show = (next: Brief | null, problem: string): void => {
      if (isLate) return;
      setBrief(next);
      tell(problem);
    };
    open(target).then(
      (opened) => show(opened, ""),
      (error: unknown) => show(null, text("optionsAddFailed", String(error))),
    );
    return () => {
      isLate = true;
    };
  }, [key]);
  return brief;
}
