import type { Settings } from "../settings/settings.ts";

/** The sections of the options page; each is reached by its name after `#`. */
export const SECTIONS = ["sites", "reading", "briefs", "keys", "backup", "privacy", "about", "welcome"] as const;

export type SectionName = (typeof SECTIONS)[number];

/** The section that an address's fragment names, e.g. `#sites`; the first one when it names none. */
export function sectionOf(fragment: string): SectionName {
  const name = fragment.replace(/^#/, "");
  return SECTIONS.find((section) => section === name) ?? SECTIONS[0];
}

/** What every section is given: the choices, and the one way to change them, which saves at once. */
export type SectionProps = {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
};
