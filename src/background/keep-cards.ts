import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import { readerDay } from "../briefs/reader-day.ts";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { changeCards, loadCards } from "../browser/storage/card-list-store.ts";
import { loadSettings } from "../browser/storage/settings-store.ts";
import type { ReadCards } from "../messages/page-settings.ts";
import { type CardTexts, listRead, withOpened, withSaved } from "../settings/kept-cards.ts";
import type { Settings } from "../settings/settings.ts";
import { answerCard } from "./answer-card.ts";

/** Remember that the reader opened a card, unless no cards are kept there. */
export async function recordCard(
  from: AskingFrame,
  brief: BriefId,
  entity: EntityId,
  language: LanguageTag,
): Promise<void> {
  if (!(await isKept(from))) return;
  const texts = await findTexts(brief, entity, language);
  if (texts) await changeCards((now) => withOpened(now, texts, readerDay(Date.now())));
}

/** Save a card, or save it no more, unless no cards are kept there. */
export async function saveCard(
  from: AskingFrame,
  brief: BriefId,
  entity: EntityId,
  language: LanguageTag,
  saved: boolean,
): Promise<void> {
  if (!(await isKept(from))) return;
  const texts = await findTexts(brief, entity, language);
  if (texts) await changeCards((now) => withSaved(now, texts, readerDay(Date.now()), saved));
}

/** Whether a card is saved; null where no cards are kept. */
export async function isCardSaved(from: AskingFrame, brief: BriefId, entity: EntityId): Promise<boolean | null> {
  if (!(await isKept(from))) return null;
  const card = (await loadCards()).find((one) => one.brief === brief && one.entity === entity);
  return card?.saved ?? false;
}

/** The entities whose marks are to be fainter; null where no cards are kept. */
export async function loadRead({ keepCards }: Settings): Promise<ReadCards> {
  return keepCards ? listRead(await loadCards()) : null;
}

/** Nothing is kept before the reader asks for it, and nothing of private windows. */
async function isKept({ isPrivate }: AskingFrame): Promise<boolean> {
  return !isPrivate && (await loadSettings()).settings.keepCards;
}

/** What a card says of itself in a language; null when there is none. */
async function findTexts(brief: BriefId, entity: EntityId, language: LanguageTag): Promise<CardTexts | null> {
  const card = await answerCard({ brief, entity, pageLanguage: language });
  return card && { brief, entity, name: card.name, story: card.briefTitle, language: card.language };
}
