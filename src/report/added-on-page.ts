import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import type { PageReport } from "../browser/page-report/page-report.ts";
import { readAddedTexts } from "../browser/storage/added-texts.ts";
import type { Settings } from "../settings/settings.ts";

/** Texts of the added explainers that a page is about; the others are not read, there may be a thousand of them. */
export type AddedOnPage = {
  /** Read those of a page that are not read yet, and leave out those of pages before. */
  readonly read: (page: Pick<PageReport, "mentions">, settings: Pick<Settings, "briefsOff">) => Promise<void>;
  readonly texts: () => readonly BriefTexts[];
};

/**
 * @param isBundled - Whether an explainer of this id came with Sidelight.
 * @param wanted - Languages in the order in which they are wanted.
 */
export function createAddedOnPage(isBundled: (id: string) => boolean, wanted: readonly LanguageTag[]): AddedOnPage {
  const found = new Map<string, BriefTexts>();
  return {
    async read({ mentions }, { briefsOff }) {
      const isAdded = (id: string): boolean => !isBundled(id) && !briefsOff.includes(id);
      const added = new Set(mentions.map(({ brief }) => brief).filter(isAdded));
      for (const id of found.keys()) if (!added.has(id)) found.delete(id);
      for (const id of added) {
        const texts = found.get(id) ?? (await readAddedTexts(id, wanted));
        if (texts) found.set(id, texts);
      }
    },
    texts: () => [...found.values()],
  };
}
