import type { Card, CardRequest } from "../briefs/card.ts";
import { chooseCard } from "../briefs/choose-card.ts";
import { loadSettings } from "../browser/settings-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";

/** Choose the card for a mention; null when its brief or entity is not known, or the brief is switched off. */
export async function answerCard(request: CardRequest): Promise<Card | null> {
  const brief = bundledBriefs.find(({ id }) => id === request.brief);
  const { settings } = await loadSettings();
  return !brief || settings.briefsOff.includes(brief.id) ? null : chooseCard(brief, request);
}
