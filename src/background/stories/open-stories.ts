import type { BriefId } from "../../briefs/brief.ts";
import type { AskingFrame } from "../../browser/answer-as-background.ts";
import { readerLanguage } from "../../browser/interface-text.ts";
import { mayPagesOpenPanel } from "../../browser/side-panel.ts";
import { loadDays } from "../../browser/storage/explainer-days.ts";
import { loadSettings } from "../../browser/storage/settings-store.ts";
import { bundledDays } from "../../bundled/bundled-days.ts";
import { findBundledTables } from "../../bundled/bundled-tables.ts";
import { WORD_LISTS } from "../../gazetteer/compile/word-lists.ts";
import { withoutCyrillic } from "../../gazetteer/cyrillic.ts";
import { toPageSettings } from "../../messages/page-settings.ts";
import type { EvidenceByStory, OpenedStories } from "../../messages/questions.ts";
import { explainRule } from "../../settings/decide-site.ts";
import { loadRead } from "../keep-cards.ts";
import { getOuterEvidence } from "../share-evidence.ts";
import { nameSite } from "../switch-site-here.ts";
import { loadAddedStory } from "./added-stories.ts";
import { loadStoryGates } from "./story-gates.ts";

/** The tables of a story, bundled or added, as JSON; null when there is none of this id. */
async function loadTables(id: BriefId, isCyrillic: boolean): Promise<string | null> {
  const bundled = findBundledTables(id, isCyrillic);
  if (bundled !== null) return bundled;
  const added = await loadAddedStory(id);
  return added && JSON.stringify(isCyrillic ? { cyrillic: null, ...added.tables } : withoutCyrillic(added.tables));
}

/** Languages in which a card has Cyrillic letters, on whatever page it opens: names in its text are found as those on the page are. */
const CYRILLIC = /^(?:be|bg|kk|ky|mk|mn|ru|sr|tg|tt|uk)\b/i;

/**
 * Hand out what the finder of a frame needs for some stories, in one answer.
 *
 * @param isCyrillic - Whether the page has Cyrillic letters.
 */
export async function openStories(
  from: AskingFrame,
  stories: readonly BriefId[],
  isCyrillic: boolean,
): Promise<OpenedStories> {
  // Without it a frame has fewer marks, which is no reason to have none.
  const outerOrNone = getOuterEvidence(from).catch((): EvidenceByStory => []);
  const { settings } = await loadSettings();
  const [outer, { order }, read] = await Promise.all([outerOrNone, loadStoryGates(), loadRead(settings)]);
  const inOrder = stories.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  const isOwn = isOwnPage(from);
  const isWhole = isCyrillic || CYRILLIC.test(readerLanguage());
  return {
    // Stories of one series can have theirs together.
    tables: [...new Set(await Promise.all(inOrder.map((id) => loadTables(id, isWhole))))].filter(
      (tables) => tables !== null,
    ),
    lists: WORD_LISTS,
    settings: toPageSettings(settings, {
      days: isOwn ? {} : await loadDays(settings, bundledDays),
      // Samples on our own pages show marks as they are at first.
      read: isOwn || from.isPrivate ? null : read,
      canOpenPanel: mayPagesOpenPanel(),
    }),
    outer,
    site: isOwn || explainRule(from.tabUrl, settings)?.rule?.managed ? null : nameSite(from.tabUrl),
  };
}

/** What readers bring to our own pages is of no day: there explainers of any age mark. */
function isOwnPage({ url }: AskingFrame): boolean {
  return /^[\w-]+-extension:/.test(url);
}
