import type { Draft } from "./draft.ts";

/** Where drafts are stored. */
export type DraftShelf = {
  readonly store: (draft: Draft) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

/** Stores drafts as they change, until they end. */
export type DraftSaver = {
  readonly save: (draft: Draft) => Promise<void>;
  /**
   * Remove a draft, once what it becomes is kept. What was typed just before, and would be stored only then, does not bring it back.
   *
   * @param keep - Rejects when it cannot be kept: the draft stays then.
   */
  readonly end: <T>(id: string, keep: () => Promise<T>) => Promise<T>;
};

/** Store drafts, none of which is stored again after its end. */
export function createDraftSaver({ store, remove }: DraftShelf): DraftSaver {
  const ended = new Map<string, Draft | null>();
  const save = async (draft: Draft): Promise<void> => {
    if (ended.has(draft.id)) ended.set(draft.id, draft);
    else await store(draft);
  };
  return {
    save,
    async end(id, keep) {
      ended.set(id, null);
      try {
        const kept = await keep();
        await remove(id);
        return kept;
      } catch (error) {
        const late = ended.get(id);
        ended.delete(id);
        if (late) await store(late);
        throw error;
      }
    },
  };
}
