import type { Passage } from "./passages.ts";

/** A stretch of a page, and the part and block it stands in. */
export type PagePlace = {
  readonly start: number;
  readonly end: number;
  readonly part: number;
  readonly block: number;
};

/** Finds the passage a stretch of the page belongs to. */
export type PassageFinder = {
  /** The nearest passage that holds a stretch or reaches it; null when none does. */
  readonly around: (place: PagePlace) => Passage | null;
  /** How much text lies between a stretch and the nearest passage; infinite where there is none. */
  readonly distance: (place: PagePlace) => number;
};

/** Sorted by part and block, so that a page of a thousand teasers is not gone through for each of its mentions. */
export function createPassageFinder(passages: readonly Passage[]): PassageFinder {
  const anywhere: Passage[] = [];
  const byPart = new Map<number, Passage[]>();
  const byBlock = new Map<number, Passage[]>();
  for (const passage of passages) {
    if (passage.block !== undefined) add(byBlock, passage.block, passage);
    else if (passage.part !== undefined) add(byPart, passage.part, passage);
    else anywhere.push(passage);
  }
  const nearest = (place: PagePlace): readonly [Passage | null, number] => {
    let found: Passage | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const passage of [...anywhere, ...(byPart.get(place.part) ?? []), ...(byBlock.get(place.block) ?? [])]) {
      const own = Math.max(0, passage.start - place.end, place.start - passage.end);
      if (own < distance) [found, distance] = [passage, own];
    }
    return [found, distance];
  };
  return {
    around(place) {
      const [passage, distance] = nearest(place);
      return passage && distance <= passage.reach ? passage : null;
    },
    distance: (place) => nearest(place)[1],
  };
}

function add(map: Map<number, Passage[]>, key: number, passage: Passage): void {
  const own = map.get(key) ?? [];
  if (own.push(passage) === 1) map.set(key, own);
}
