/** Follows a finger that holds a link which is a mention: a tap is the link's. */
export type HoldFollower = {
  /** A finger went down; null where it holds no such link. */
  readonly begin: (mention: number | null, x: number, y: number) => void;
  readonly move: (x: number, y: number) => void;
  readonly end: () => void;
  /** The browser takes the finger for one that holds. */
  readonly now: () => void;
  /** Whether the click that comes now is of a finger that has held; told once. */
  readonly takesClick: () => boolean;
};

/**
 * A finger that stays for this long holds what is under it, in milliseconds. Browsers take 400 to 500, or as long as the reader's
 * system says, and tell so before they show their menu: this counts where they tell nothing.
 */
export const HOLD = 700;

/** A finger that stays within this of where it went down still holds, in CSS pixels. */
const TREMBLE = 10;

/**
 * Tell of a mention that is held.
 *
 * Held, and not a handle beside each such link to be tapped: that would be an element of ours on every page before anybody asked
 * for a card, and cover what stands beside the link. The browser's menu for links is not kept away: it comes above the card, and
 * who wanted the card closes it.
 */
export function followHold(notify: (mention: number) => void): HoldFollower {
  let held: { readonly mention: number; readonly x: number; readonly y: number } | null = null;
  let hasHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    held = null;
  };
  const now = (): void => {
    if (!held) return;
    const { mention } = held;
    end();
    hasHeld = true;
    notify(mention);
  };
  return {
    begin(mention, x, y) {
      end();
      hasHeld = false;
      if (mention === null) return;
      held = { mention, x, y };
      timer = setTimeout(now, HOLD);
    },
    move(x, y) {
      if (held && Math.hypot(x - held.x, y - held.y) > TREMBLE) end();
    },
    end,
    now,
    takesClick() {
      const taken = hasHeld;
      hasHeld = false;
      return taken;
    },
  };
}
