import { findBrief } from "../briefs/brief-shelf.ts";
import type { Card, CardRequest } from "../briefs/card.ts";
import { chooseCard } from "../briefs/choose-card.ts";
import { readerLanguage } from "../browser/interface-text.ts";
import { readAddedTexts } from "../browser/storage/added-texts.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import type { Settings } from "../settings/settings.ts";

/**
 * The card for a mention, the same that the page shows: in the reader's language, else the page's, else the explainer's own.
 *
 * @returns Null when its explainer or entity is not known, or the explainer is switched off.
 */
export async function findCard(request: CardRequest, { briefsOff }: Pick<Settings, "briefsOff">): Promise<Card | null> {
  if (briefsOff.includes(request.brief)) return null;
  const page = request.pageLanguage ? [request.pageLanguage] : [];
  const wanted = [readerLanguage(), ...page];
  const brief = findBrief(bundledBriefs, request.brief, wanted) ?? (await readAddedTexts(request.brief, wanted));
  return brief && chooseCard(brief, request, findBrief(bundledBriefs, request.brief, page) ?? brief);
}
