import type { AskBackground } from "../../messages/ask-background.ts";
import type { MarkLook } from "../../messages/page-settings.ts";

/** Gives marks their look in this frame from now on; null takes it away. */
export type MarkStyles = (look: MarkLook | null) => Promise<void>;

/** To be called before the first mention is marked: pages without marks have no style of ours, which costs time wherever it is. */
export function createMarkStyles(ask: AskBackground): MarkStyles {
  let current: MarkLook | null = null;
  return async (look) => {
    if (JSON.stringify(look) === JSON.stringify(current)) return;
    const before = current;
    current = look;
    await ask("setMarkStyles", look, before);
  };
}
