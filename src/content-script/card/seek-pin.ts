import type { Pin } from "../../messages/pin.ts";
import { withoutFragment } from "../../settings/visits.ts";
import type { MarkedMention, MarkedMentions } from "../mark/marked-mention.ts";

/** Longer sentences are told apart by their beginning; in UTF-16 code units. */
export const LONGEST_SENTENCE = 200;

/**
 * How long a pinned card's mention is looked for, in milliseconds: by then pages have filled in, and a card that comes
 * later would come as a surprise.
 */
export const PATIENCE = 30_000;

/** Looks for the mention of a pinned card on a page that marks it late, or anew. */
export type PinSeeker = {
  /** Look for it from now on, for a while, as long as the page is at this address. */
  readonly begin: (pin: Pin, page: string) => void;
  /** The mention, when it is marked now, and its pin; null when it is not, or when none is looked for. */
  readonly find: () => { readonly mention: number; readonly pin: Pin } | null;
  readonly end: () => void;
};

/** Nothing is done but when asked, and nothing is measured on pages where no pin is looked for. */
export function createPinSeeker(marked: MarkedMentions): PinSeeker {
  let sought: { readonly pin: Pin; readonly page: string } | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(waiting);
    sought = null;
  };

  return {
    begin(pin, page) {
      end();
      sought = { pin, page: withoutFragment(page) };
      waiting = setTimeout(end, PATIENCE);
    },
    find() {
      if (sought && withoutFragment(location.href) !== sought.page) end();
      const mention = sought && mentionsLike(marked, sought.pin)[sought.pin.number];
      return sought && mention ? { mention: mention.id, pin: sought.pin } : null;
    },
    end,
  };
}

/** What a pin says of the mention it belongs to. */
export function describePlace(marked: MarkedMentions, mention: MarkedMention) {
  const { brief, entity } = mention;
  const place = { brief, entity, sentence: mention.sentence().slice(0, LONGEST_SENTENCE) };
  return { ...place, number: mentionsLike(marked, place).findIndex(({ id }) => id === mention.id) };
}

/**
 * The mentions of the same entity in the same sentence, in page order.
 *
 * Not of the entity alone: a page that fills in bit by bit marks others of it first.
 */
function mentionsLike(marked: MarkedMentions, { brief, entity, sentence }: Omit<Pin, "number" | "form" | "box">) {
  const isLike = (one: MarkedMention): boolean =>
    one.brief === brief && one.entity === entity && one.sentence().slice(0, LONGEST_SENTENCE) === sentence;
  return marked.wanted().filter(isLike);
}
