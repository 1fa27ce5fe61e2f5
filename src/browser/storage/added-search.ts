import type { BriefId } from "../../briefs/brief.ts";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import type { LanguageTag } from "../../briefs/language-tag.ts";
import { type EntryRanking, openEntryRanking } from "../../library/rank-entries.ts";
import { readAddedTexts } from "./added-texts.ts";
import { readLibrary } from "./library-store.ts";

/** As many added explainers are read for one question: each takes a millisecond or two. */
const MOST_READ = 6;

/** Finds the added explainers that are worth searching for an answer. */
export type AddedSearch = {
  /**
   * Read those that name something of a question and were not read before.
   *
   * @param isOn - Whether the reader has an explainer switched on.
   * @returns Whether there are more of them now.
   */
  readonly seek: (question: string, isOn: (id: BriefId) => boolean) => Promise<boolean>;
  /** All that were read so far, the same list as long as there are no more. */
  readonly texts: () => readonly BriefTexts[];
};

/**
 * Search added explainers, of which there may be a thousand: only their index is read, once, and of the texts only what a question names.
 *
 * @param wanted - Languages in the order in which they are wanted, see `chooseLanguage`.
 */
export function createAddedSearch(wanted: readonly LanguageTag[]): AddedSearch {
  let ranking: Promise<EntryRanking> | null = null;
  const read = new Map<BriefId, Promise<BriefTexts | null>>();
  let texts: readonly BriefTexts[] = [];
  return {
    async seek(question, isOn) {
      ranking ??= readLibrary().then(({ entries }) => openEntryRanking(entries));
      const named = (await ranking)(question).filter(({ id }) => isOn(id));
      const fresh = named.slice(0, MOST_READ).filter(({ id }) => !read.has(id));
      for (const { id } of fresh) read.set(id, readAddedTexts(id, wanted));
      const found = await Promise.all(fresh.map(({ id }) => read.get(id)));
      const added = found.filter((one): one is BriefTexts => Boolean(one));
      if (added.length > 0) texts = [...texts, ...added];
      return added.length > 0;
    },
    texts: () => texts,
  };
}
