import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import type { Card } from "../briefs/card.ts";
import type { PopoverHost } from "../frame/popover-port.ts";

/** No more cards than this are kept to go back to; older ones are forgotten. */
const MOST_BEFORE = 4;

/** The card that is shown, and those before it in the same place. */
export type CardTrail = {
  readonly card: Card;
  /** The oldest first. */
  readonly trail: readonly Card[];
  /** Show another card in place of this one. One that was shown before is gone back to. */
  readonly go: (brief: string, entity: string) => void;
  /** Go back to a card of the trail. */
  readonly back: (place: number) => void;
};

/** @param onGo - Called when another card is shown. */
export function useTrail(first: Card, host: PopoverHost, onGo: () => void): CardTrail {
  const [cards, setCards] = useState<readonly Card[]>([first]);
  const card = cards.at(-1) ?? first;
  useLayoutEffect(() => {
    if (card !== first || cards.length > 1) onGo();
  }, [card, cards.length, first, onGo]);
  const go = useCallback(
    (brief: string, entity: string): void => {
      void host.cardOf(brief, entity).then((next) => {
        if (!next) return;
        setCards((now) => {
          const known = now.findIndex((one) => one.brief === brief && one.entity === entity);
          return known >= 0 ? now.slice(0, known + 1) : [...now.slice(-MOST_BEFORE), next];
        });
      });
    },
    [host],
  );
  const back = useCallback((place: number): void => setCards((now) => now.slice(0, place + 1)), []);
  return { card, trail: cards.slice(0, -1), go, back };
}
