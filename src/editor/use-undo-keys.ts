import { useEffect } from "preact/hooks";
import type { Editing } from "./use-editing.ts";

/**
 * Undo and redo with the usual keys, where the browser does not use them to undo what is typed in a field.
 *
 * @param go - Is given the step; null when there is none.
 */
export function useUndoKeys({ undo, redo }: Editing, go: (step: (() => void) | null) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (isField && event.target.type !== "checkbox") return;
      if (!isZ(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      go(event.shiftKey ? redo : undo);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** The key that writes a Z; on a layout without Latin letters the one in its place. */
function isZ({ key, code }: KeyboardEvent): boolean {
  return /^\p{Script=Latin}$/u.test(key) ? key.toLowerCase() === "z" : code === "KeyZ";
}
