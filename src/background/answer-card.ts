import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { Card, CardRequest } from "../briefs/card.ts";
import { chooseCard } from "../briefs/choose-card.ts";
import { openReader } from "../browser/extension-pages.ts";
import { changeSettings, loadSettings } from "../browser/settings-store.ts";
import { findBundledBrief } from "../bundled/find-bundled-brief.ts";
import { withMuted } from "../settings/change-settings.ts";

/** Choose the card for a mention; null when its brief or entity is not known, or the brief is switched off. */
export async function answerCard(request: CardRequest): Promise<Card | null> {
  const brief = findBundledBrief(request.brief);
  const { settings } = await loadSettings();
  return !brief || settings.briefsOff.includes(brief.id) ? null : chooseCard(brief, request);
}

/** Open the whole brief on a page of its own. */
export async function openBrief(brief: BriefId, section: string | null): Promise<void> {
  await openReader(brief, section ?? undefined);
}

/** Never mark an entity again, on any page. */
export async function muteEntity(brief: BriefId, entity: EntityId): Promise<void> {
  await changeSettings((settings) => withMuted(settings, `${brief}/${entity}`, true));
}
