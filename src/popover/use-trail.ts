import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import type { Card } from "../briefs/card.ts";
import type { PopoverHost } from "../ui/popover-port.ts";

/** No more cards than this are kept to go back to; older ones are forgotten. */
const MOST_BEFORE = 4;

/** The card that is shown, and those before it in the same place. */
export type CardTrail = {
  readonly card: Card;
  /** The oldest first. */
  readonly trail: readonly Card[];
  /** Show the card of another entity in place of this one. One that was shown before is gone back to. */
  readonly go: (entity: string) => void;
  /** Go back to a card of the trail. */
  readonly back: (place: number) => void;
};

/** @param onName - Told the name of the card that is shown, when it changes. */
export function useTrail(first: Card, host: PopoverHost, onName: (name: string) => void): CardTrail {
  const [cards, setCards] = useState<readonly Card[]>([first]);
  const card = cards.at(-1) ?? first;
  useLayoutEffect(() => {
    if (card !== first || cards.length > 1) onName(card.name);
  }, [card, cards.length, first, onName]);
  const go = useCallback(
    (entity: string): void => {
      void host.cardOf(entity).then((next) => {
        if (!next) return;
        setCards((now) => {
          const known = now.findIndex((one) => one.entity === entity);
          return known >= 0 ? now.slice(0, known + 1) : [...now.slice(-MOST_BEFORE), next];
        });
      });
    },
    [host],
  );
  const back = useCallback((place: number): void => setCards((now) => now.slice(0, place + 1)), []);
  return { card, trail: cards.slice(0, -1), go, back };
}
