/** What a page must name before one story can have a mention on it, as the background asks it; plain JSON. */
export type StoryGate = {
  /** For each thing the story requires: what names it or a part of its name, as folded pieces of text (see `cutPieces`), sorted. */
  readonly groups: readonly (readonly string[])[];
  /** How many of the groups a page must name; at most their number, and that for most stories. */
  readonly atLeast: number;
  /** Further pieces that speak for the story, such as parts of its entities' names; of all entities and languages in turn. */
  readonly names: readonly string[];
  /** Persons who stand for the first group: one of them in full and another piece of that group are enough as well. */
  readonly persons: readonly PersonPieces[];
  /** Whether some group has no piece with a capital letter, so that pages are to be asked for small words, too. */
  readonly small: boolean;
};

/** A person's given names and surnames, as folded pieces of text, sorted; neither is empty. */
export type PersonPieces = { readonly given: readonly string[]; readonly surnames: readonly string[] };
