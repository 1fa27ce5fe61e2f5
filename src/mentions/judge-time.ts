import { signsAround } from "./evidence.ts";
import { type StoryOnPage, sentenceKey } from "./story-on-page.ts";
import { type Verdict, withheld } from "./verdict.ts";

/** How near a sign of another time must be to withhold an event, in UTF-16 code units of page text. */
const NEAR = 350;

/** A page without a date that names other times or places so often, and its own never, is about those. */
const OFTEN = 2;

/** Nothing is shown on a page from before the story: its people and bodies stood elsewhere then. */
export function judgeBeginning({ rules: { begins }, facts }: StoryOnPage): Verdict | null {
  const { published, modified } = facts;
  const latest = [published ?? "", modified ?? ""].sort().at(-1) ?? "";
  return begins && latest !== "" && isBefore(latest, begins) ? withheld("before-the-story") : null;
}

/**
 * An event's mention must not be of another time: by its sentence, by the words near it, by the page's date.
 *
 * @returns Null when nothing speaks against it.
 */
export function judgeTime(
  story: StoryOnPage,
  place: { readonly block: number; readonly sentence: number; readonly start: number; readonly end: number },
): Verdict | null {
  const { now, otherwise } = story.signs;
  const { from, until } = story.rules;
  const { published } = story.facts;
  if (from && published && isBefore(published, from)) return withheld("before-the-story");
  const sentence = sentenceKey(place);
  if (published && until && isBefore(until, published))
    // Words such as "first talks since" are true of every round; a date is not.
    return story.datedSentences.has(sentence) ? null : withheld("another-time");
  if (story.nowSentences.has(sentence)) return null;
  if (story.otherSentences.has(sentence)) return withheld("another-time");
  if (published) return null;
  if (now.length === 0 && otherwise.length >= OFTEN) return withheld("another-time");
  const elsewhere = signsAround(otherwise, place.start, place.end, NEAR).length > 0;
  return elsewhere && signsAround(now, place.start, place.end, NEAR).length === 0 ? withheld("another-time") : null;
}

/** Whether a day lies before another, as far as both are known: a month does not lie before one of its days. */
export function isBefore(day: string, other: string): boolean {
  const known = Math.min(day.length, other.length);
  return day.slice(0, known) < other.slice(0, known);
}
