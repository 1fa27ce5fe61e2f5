import type { GateData } from "./gazetteer-data.ts";
import { hashWord } from "./hash-word.ts";
import { createWordScreen, type WordScreen } from "./word-screen.ts";

/** Watches a page's text until it names all that some story requires. */
export type Gate = WordScreen & {
  /** Whether the text read so far names all that some story requires; stays true. */
  readonly isOpen: () => boolean;
  /** Whether the text read so far names anything that any story requires. */
  readonly namesAny: () => boolean;
  /** Count the stories of these briefs as told, because the page around this frame tells them: any word of theirs opens. */
  readonly grant: (briefs: readonly number[]) => void;
};

/**
 * The only question most pages are ever asked: two small word sets stand for all surface forms of a brief.
 *
 * `passes` is true from the text on that opens the gate.
 */
export function createGate({ words: stories }: GateData): Gate {
  /** For each word's hash, what it names: brief and requirement. */
  const names = new Map<number, readonly (readonly [brief: number, requirement: number])[]>();
  stories.forEach((requirements, brief) => {
    requirements.forEach((words, requirement) => {
      for (const word of words.split(" ")) {
        const hash = hashWord(word);
        names.set(hash, [...(names.get(hash) ?? []), [brief, requirement]]);
      }
    });
  });
  const named = stories.map((requirements) => requirements.map(() => false));
  const granted = new Set<number>();
  let open = false;

  const accept = (hash: number): boolean => {
    for (const [brief, requirement] of names.get(hash) ?? []) {
      const story = named[brief];
      if (!story) continue;
      story[requirement] = true;
      open ||= granted.has(brief) || story.every(Boolean);
    }
    return open;
  };

  return {
    ...createWordScreen({ any: [...names.keys()].sort((a, b) => a - b), capital: [] }, accept),
    isOpen: () => open,
    namesAny: () => named.flat().some(Boolean),
    grant(briefs) {
      for (const brief of briefs) {
        granted.add(brief);
        open ||= named[brief]?.some(Boolean) ?? false;
      }
    },
  };
}
