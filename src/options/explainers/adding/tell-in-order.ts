/** Places, counted from 0, in which things are found at the same time. */
export type OrderedPlaces<Found> = {
  readonly tell: (place: number, found: Found) => void;
  /** Nothing more is found in a place. */
  readonly close: (place: number) => void;
};

/**
 * Have what is found in several places at once told in the order of the places.
 *
 * @param tell - Told of what is in the first place that is not closed as it is found, of all else later.
 */
export function tellInOrder<Found>(tell: (found: Found) => void): OrderedPlaces<Found> {
  /** What waits for the places before, by place. */
  const early = new Map<number, Found[]>();
  const closed = new Set<number>();
  let now = 0;
  return {
    tell(place, found) {
      const waiting = early.get(place);
      if (place === now) tell(found);
      else if (waiting) waiting.push(found);
      else early.set(place, [found]);
    },
    close(place) {
      closed.add(place);
      while (closed.delete(now)) {
        now++;
        early.get(now)?.forEach(tell);
        early.delete(now);
      }
    },
  };
}
