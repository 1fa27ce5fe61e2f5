import type { MarkLook } from "../messages/page-settings.ts";
import type { ShadowReader } from "./shadow-reader.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** Gives marks their look in this frame from now on; null takes it away. */
export type DressMarks = (look: MarkLook | null) => Promise<void>;

/** To be called before the first mention is marked: pages without marks have no style of ours, which costs time wherever it is. */
export function createDressMarks(ask: AskBackground, shadows: ShadowReader): DressMarks {
  let worn: MarkLook | null = null;
  return async (look) => {
    if (look?.style === worn?.style && look?.colour === worn?.colour) return;
    const before = worn;
    worn = look;
    shadows.dress(look);
    await ask("dressMarks", look, before);
  };
}
