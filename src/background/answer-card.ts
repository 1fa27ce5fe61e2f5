import type { BriefId, EntityId } from "../briefs/brief.ts";
import { findBrief } from "../briefs/brief-shelf.ts";
import type { Card, CardRequest } from "../briefs/card.ts";
import { chooseCard } from "../briefs/choose-card.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import { openReader } from "../browser/extension-pages.ts";
import { readerLanguage } from "../browser/interface-text.ts";
import { changeSettings, loadSettings } from "../browser/storage/settings-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { withMuted } from "../settings/change-settings.ts";
import { findAddedBrief } from "./stories/added-stories.ts";

/**
 * Choose the card for a mention, in the reader's language, else the page's, else the brief's own.
 *
 * @returns Null when its brief or entity is not known, or the brief is switched off.
 */
export async function answerCard(request: CardRequest): Promise<Card | null> {
  const page = request.pageLanguage ? [request.pageLanguage] : [];
  const wanted = [readerLanguage(), ...page];
  const brief = findBrief(bundledBriefs, request.brief, wanted) ?? (await findAddedBrief(request.brief, wanted));
  const { settings } = await loadSettings();
  if (!brief || settings.briefsOff.includes(brief.id)) return null;
  return chooseCard(brief, request, findBrief(bundledBriefs, request.brief, page) ?? brief);
}

/** Open the whole brief on a page of its own, in the language of the card that leads there. */
export async function openBrief(brief: BriefId, section: string | null, language: LanguageTag): Promise<void> {
  await openReader(brief, section ?? undefined, language);
}

/** Never mark an entity again, on any page, whatever brief of the series explains it. */
export async function muteEntity(brief: BriefId, entity: EntityId): Promise<void> {
  const texts = findBrief(bundledBriefs, brief, []) ?? (await findAddedBrief(brief, []));
  const rounds = texts?.series?.rounds.filter(({ entities }) => entities.includes(entity));
  const briefs = rounds?.map((round) => round.brief) ?? [brief];
  await changeSettings((settings) =>
    briefs.reduce((muted, one) => withMuted(muted, `${one}/${entity}`, true), settings),
  );
}
