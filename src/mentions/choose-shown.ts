import type { Candidate } from "../gazetteer/candidate.ts";
import type { Decision } from "./decision.ts";
import { signsAround } from "./evidence.ts";
import { isBefore } from "./judge-time.ts";
import { type StoryOnPage, sentenceKey } from "./story-on-page.ts";
import { withheld } from "./verdict.ts";

/** How near a sign of a story's time must be to make a passage that story's, in UTF-16 code units of page text. */
const NEAR = 350;

/** Whether the reader wants mentions of an entity shown: its story may be switched off, or it alone. */
export type IsWanted = (brief: number, entity: string) => boolean;

/** Where a block stands, its part of the page and its number. */
type BlockPlace = { readonly position: number; readonly part: number; readonly block: number };

/**
 * Of the shown candidates of a sentence that overlap, choose the one that stays; the others are covered by it.
 *
 * What the reader wants comes before what is switched off, so that a story leaves its words to others. Then a plain phrase
 * comes before one with a gap that holds a second thing or another entity; then the longest. Where two stories have the same
 * words, they go to the one whose passage is nearer, then to the one whose time is named nearer, then to the one that the
 * page is more about: by its date, by signs of the time, by evidence, and last to the newer story.
 */
export function chooseShown(
  decisions: readonly Decision[],
  place: BlockPlace,
  stories: readonly StoryOnPage[],
  isWanted: IsWanted,
): readonly Decision[] {
  const claims = decisions.filter(({ shown }) => shown);
  if (claims.length < 2) return decisions;
  const ranks = new Map<Decision, readonly number[]>();
  const rankOf = (claim: Decision): readonly number[] => {
    const known = ranks.get(claim) ?? rank(claim, claims, place, stories, isWanted);
    ranks.set(claim, known);
    return known;
  };
  const kept: Decision[] = [];
  for (const claim of claims.toSorted((a, b) => compare(rankOf(b), rankOf(a))))
    if (!kept.some(({ candidate }) => overlaps(candidate, claim.candidate))) kept.push(claim);
  const stays = new Set(kept);
  return decisions.map((decision) =>
    decision.shown && !stays.has(decision) ? { ...decision, ...withheld("covered") } : decision,
  );
}

/** What a claim is compared by, the weightiest first; the higher wins. */
function rank(
  { candidate }: Decision,
  claims: readonly Decision[],
  { position, part, block }: BlockPlace,
  stories: readonly StoryOnPage[],
  isWanted: IsWanted,
): readonly number[] {
  const { meaning } = candidate;
  const story = stories[meaning.brief];
  const first = [
    isWanted(meaning.brief, meaning.name) ? 1 : 0,
    yields(candidate, claims) ? 0 : 1,
    candidate.end - candidate.start,
  ];
  // Most pages have one story: there nothing else can tell two claims apart.
  if (!story || claims.every((other) => other.candidate.meaning.brief === meaning.brief)) return first;
  const span = { start: position + candidate.phraseStart, end: position + candidate.phraseEnd };
  const { passageFinder, signs, rules } = story;
  const here = sentenceKey({ block, sentence: candidate.sentence });
  return [
    ...first,
    -passageFinder.distance({ ...span, part, block }),
    story.nowSentences.has(here) ? 1 : 0,
    story.otherSentences.has(here) ? 0 : 1,
    signsAround(signs.now, span.start, span.end, NEAR).length,
    isOfDate(story, stories) ? 1 : 0,
    signs.now.length - signs.otherwise.length,
    signs.evidence.length,
    Date.parse(rules.from ?? "") || 0,
  ];
}

/** Of a series' rounds the page's date speaks of the one that began last. */
function isOfDate(story: StoryOnPage, stories: readonly StoryOnPage[]): boolean {
  const { series, from = "" } = story.rules;
  const isLater = ({ rules }: StoryOnPage): boolean => rules.series === series && (rules.from ?? "") > from;
  return fitsDate(story) && !(series && stories.some((other) => isLater(other) && fitsDate(other)));
}

function fitsDate({ rules: { from, until }, facts: { published } }: StoryOnPage): boolean {
  return (
    published !== null && from !== undefined && !isBefore(published, from) && !(until && isBefore(until, published))
  );
}

/** A phrase whose gap holds a second thing, or the whole name of something else that is shown, gives way to a plain one inside it. */
function yields({ gap, start, end, meaning }: Candidate, claims: readonly Decision[]): boolean {
  if (!gap) return false;
  const holdsOther = claims.some(
    ({ candidate: one }) => one.meaning.name !== meaning.name && gap.start <= one.start && one.end <= gap.end,
  );
  if (!gap.joins && !holdsOther) return false;
  return claims.some(
    ({ candidate: one }) =>
      !one.gap &&
      one.meaning.name === meaning.name &&
      one.start < end &&
      start < one.end &&
      one.end - one.start < end - start,
  );
}

function overlaps(one: Candidate, other: Candidate): boolean {
  return one.start < other.end && other.start < one.end;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
