import type { SeenTexts } from "../library/seen-text.ts";
import type { KeptCard } from "../settings/kept-cards.ts";
import type { Policy } from "../settings/policy.ts";
import type { Settings } from "../settings/settings.ts";

/** The sections of the options page; each is reached by its name after `#`. */
export const SECTIONS = [
  "sites",
  "reading",
  "explainers",
  "cards",
  "keys",
  "languages",
  "backup",
  "privacy",
  "about",
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** The section that an address's fragment names, e.g. `#sites`; the first one when it names none. */
export function sectionOf(fragment: string): SectionName {
  const name = fragment.replace(/^#/, "");
  return SECTIONS.find((section) => section === name) ?? SECTIONS[0];
}

/** What every section is given: the choices, and the one way to change them, which saves at once. */
export type SectionProps = {
  /** What holds: the reader's own choices under the policy. */
  readonly settings: Settings;
  readonly policy: Policy;
  /** Changes the reader's own choices; whether that was done, see `Attempt`. */
  readonly onChange: (change: (own: Settings) => Settings) => Promise<boolean>;
};

/** What sections about the cards that are kept are given. */
export type CardsProps = {
  readonly cards: readonly KeptCard[];
  /** Whether that was done, see `Attempt`. */
  readonly onChangeCards: (change: (now: readonly KeptCard[]) => readonly KeptCard[]) => Promise<boolean>;
};

/** What sections about what was seen of explainers are given. */
export type SeenProps = {
  readonly seen: SeenTexts;
  /** Whether that was done, see `Attempt`. */
  readonly onChangeSeen: (change: (now: SeenTexts) => SeenTexts) => Promise<boolean>;
};

/** What sections about the stored choices are given. */
export type OwnProps = Pick<SectionProps, "onChange"> & {
  /** The reader's own choices, as they are stored, whatever a policy says. */
  readonly own: Settings;
};

/** What the browser may refuse to do, before anybody attempts it: a promise rejects then. */
export type Refusable<Ask extends (...args: never[]) => unknown> = (...args: Parameters<Ask>) => void | Promise<void>;
