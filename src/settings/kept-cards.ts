import * as v from "valibot";

/** A card that the reader opened or saved. */
export type KeptCard = {
  readonly brief: string;
  readonly entity: string;
  /** Of the entity, in the language of the card. */
  readonly name: string;
  /** Of the explainer. */
  readonly story: string;
  /** That the card was in, as a tag of BCP 47. */
  readonly language: string;
  /** How often it was opened; at least 1. */
  readonly opened: number;
  /** When it was opened last, as `YYYY-MM-DD` by the reader's own clock. */
  readonly last: string;
  readonly saved: boolean;
};

/** What a card is and says of itself, without what the reader did with it. */
export type CardTexts = Pick<KeptCard, "brief" | "entity" | "name" | "story" | "language">;

/** As many are kept. */
export const MOST_CARDS = 1_000;

const ID = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
/** Longer names and titles are cut. */
const TEXT = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 300)),
);

const CARD = v.object({
  brief: ID,
  entity: ID,
  name: TEXT,
  story: TEXT,
  language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,50}$/)),
  opened: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  last: v.pipe(v.string(), v.isoDate()),
  saved: v.boolean(),
});

/** Read a list of cards, whatever stands there: what makes no sense costs only itself, and of two of one entity the first stays. */
export function readCards(stored: unknown): readonly KeptCard[] {
  if (!Array.isArray(stored)) return [];
  const cards = stored.flatMap((one: unknown) => {
    const read = v.safeParse(CARD, one);
    return read.success ? [read.output] : [];
  });
  return [...new Map(cards.toReversed().map((card) => [nameOf(card), card])).values()].toReversed();
}

/**
 * Count one more opening of a card, which becomes the first of the list.
 *
 * @param day - As `YYYY-MM-DD`.
 */
export function withOpened(cards: readonly KeptCard[], texts: CardTexts, day: string): readonly KeptCard[] {
  const before = cards.find((card) => isSame(card, texts));
  const opened = { ...texts, opened: (before?.opened ?? 0) + 1, last: day, saved: before?.saved ?? false };
  return withinLimit([opened, ...withoutCard(cards, texts)]);
}

/** Save a card in its place of the list, or save it no more; one that is not there comes first, as opened once. */
export function withSaved(cards: readonly KeptCard[], texts: CardTexts, day: string, saved: boolean) {
  if (!cards.some((card) => isSame(card, texts))) {
    return saved ? withinLimit([{ ...texts, opened: 1, last: day, saved }, ...cards]) : cards;
  }
  return cards.map((card) => (isSame(card, texts) ? { ...card, saved } : card));
}

/** Remove a card. */
export function withoutCard(
  cards: readonly KeptCard[],
  removed: Pick<KeptCard, "brief" | "entity">,
): readonly KeptCard[] {
  return cards.filter((card) => !isSame(card, removed));
}

/** Put cards back that were removed, each behind those that came meanwhile; of two of one entity the newer stays. */
export function withRestored(cards: readonly KeptCard[], removed: readonly KeptCard[]): readonly KeptCard[] {
  return withinLimit(
    readCards([...cards, ...removed]).toSorted((a, b) => (a.last === b.last ? 0 : a.last > b.last ? -1 : 1)),
  );
}

/** The entities whose cards were opened at least twice, each as `brief/entity`, in alphabetical order. */
export function listRead(cards: readonly KeptCard[]): readonly `${string}/${string}`[] {
  return cards
    .filter(({ opened }) => opened > 1)
    .map(nameOf)
    .sort();
}

/** Of too many cards the oldest go, and saved ones only when there are too many of them. */
function withinLimit(cards: readonly KeptCard[]): readonly KeptCard[] {
  if (cards.length <= MOST_CARDS) return cards;
  const kept = new Set(
    [...cards.filter(({ saved }) => saved), ...cards.filter(({ saved }) => !saved)].slice(0, MOST_CARDS),
  );
  return cards.filter((card) => kept.has(card));
}

function isSame(one: Pick<KeptCard, "brief" | "entity">, other: Pick<KeptCard, "brief" | "entity">): boolean {
  return one.brief === other.brief && one.entity === other.entity;
}

function nameOf({ brief, entity }: Pick<KeptCard, "brief" | "entity">): `${string}/${string}` {
  return `${brief}/${entity}`;
}
