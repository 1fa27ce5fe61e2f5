/** How many of a card's key points and questions are in sight, and whether all of its rounds are. */
export type InSight = { readonly points: number; readonly questions: number; readonly rounds: boolean };

/** Below the last item that is shown, in CSS pixels; no more than stands between two of them. */
const BELOW = 2;

/** What a card's text may end after. */
const ITEMS = ".name, .role, .time, .key-points > li, .questions > li, .rounds, .source";

/** Ends a card's text between two of its items where it is not all in sight, until the reader reads on. */
export type BodyFit = {
  /** Give the text its natural height, to be measured. */
  readonly loosen: () => void;
  /**
   * End it between two items in the room that there is now.
   *
   * @param pause - Called between the steps; left out, they are all done before the browser draws.
   */
  readonly fit: (pause?: () => Promise<void>) => Promise<void>;
  /** The reader has pressed something in it, or chosen a height: from now on it is as high as there is room, wherever it ends. */
  readonly release: () => void;
  /**
   * The reader reads on: from now on it is as high as it is now, together with the line. Nothing is to move under the pointer. False when it has its
   * natural height.
   */
  readonly hold: () => boolean;
  /** Another text has taken its place. */
  readonly renew: () => void;
  /** Go on to what follows. */
  readonly goOn: () => void;
};

/**
 * Where not all of a card is in sight it must show that, and a line that is cut through is not read.
 *
 * First the answer to the card's first question is cut to the sentences that answer (`.short`), where it would not be whole in sight
 * else; then the text is ended after the last item that is.
 *
 * @param frame - Holds the card: `.body` scrolls, `.follows` is the line that says what follows.
 * @param tell - Called with what is in sight where not all is; the line says so when it returns.
 */
export function createBodyFit(frame: HTMLElement, tell: (inSight: InSight) => void, signal: AbortSignal): BodyFit {
  let isRead = false;
  const bodyNow = (): HTMLElement | null => frame.querySelector<HTMLElement>(".body");

  const limit = (height: number | null): void => {
    bodyNow()?.style.setProperty("max-block-size", height === null ? "" : `${height}px`);
  };

  const loosen = (): void => {
    if (isRead) return;
    limit(null);
    frame.classList.remove("cut", "short");
  };

  /** The lower edges of what can be seen of the text, from its top. */
  const listEnds = (body: HTMLElement, selector: string): readonly number[] => {
    const top = body.getBoundingClientRect().top - body.scrollTop;
    return [...body.querySelectorAll(selector)].map((item) => item.getBoundingClientRect().bottom - top);
  };

  const cut = async (body: HTMLElement, pause: () => Promise<void>): Promise<void> => {
    const fits = (end: number): boolean => end + BELOW <= body.clientHeight;
    if (!listEnds(body, ".first-question").every(fits)) frame.classList.add("short");
    await pause();
    const end = Math.max(0, ...listEnds(body, ITEMS).filter(fits));
    const count = (selector: string): number => listEnds(body, selector).filter(fits).length;
    const inSight = {
      points: count(".key-points > li"),
      questions: count(".questions > li"),
      rounds: listEnds(body, ".rounds").every(fits),
    };
    await pause();
    tell(inSight);
    if (end > 0) limit(Math.ceil(end) + BELOW);
  };

  const fit = async (pause = atOnce): Promise<void> => {
    const body = bodyNow();
    if (isRead || !body || body.scrollHeight <= body.clientHeight) return;
    frame.classList.add("cut");
    await pause();
    await cut(body, pause);
  };

  const endCut = (height: number | null): void => {
    isRead = true;
    limit(height);
    frame.classList.remove("cut");
  };

  const release = (): void => endCut(null);

  const hold = (): boolean => {
    const body = bodyNow();
    if (body && !isRead) {
      const line = frame.matches(".cut") && frame.querySelector<HTMLElement>(".follows");
      endCut(line ? body.getBoundingClientRect().height + line.getBoundingClientRect().height : null);
    }
    return Boolean(body?.style.maxBlockSize);
  };

  const onScroll = ({ target }: Event): void => {
    const body = bodyNow();
    if (body && target === body && body.scrollTop > 0) hold();
  };
  // What is pressed in the text changes it, and is to stay in sight.
  const onClick = ({ target }: Event): void => {
    if (bodyNow()?.contains(target as Node)) release();
  };
  frame.addEventListener("scroll", onScroll, { capture: true, signal });
  frame.addEventListener("click", onClick, { signal });

  return {
    loosen,
    fit,
    release,
    hold,
    renew() {
      isRead = false;
      loosen();
    },
    goOn() {
      const body = bodyNow();
      if (!body) return;
      const name = body.querySelector<HTMLElement>(".name")?.offsetHeight ?? 0;
      const seen = body.clientHeight;
      hold();
      body.scrollTo({ top: seen - name });
      // The line goes, and the focus would go with it, out of the card.
      body.focus({ preventScroll: true });
    },
  };
}

/** A pause in which nothing else has its turn. */
export const atOnce = (): Promise<void> => Promise.resolve();
