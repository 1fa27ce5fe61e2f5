import type { WithheldSummary } from "../src/messages/page-summary.ts";

/** Say why something that was found is not marked, and what was missing, where it can be named. */
export function describeWithheld({ rule, names }: Pick<WithheldSummary, "rule" | "names">): string {
  const list = new Intl.ListFormat("en", { type: "disjunction" }).format(names);
  const tell = TELLERS[rule];
  if (!tell) throw new Error(`no words for the rule "${rule}"`);
  return tell(list);
}

const TELLERS: Readonly<Record<string, (names: string) => string>> = {
  "page-silent": (names) =>
    names === "" ? "the page says too little of the story" : `missing on the page: a word for ${names}`,
  "neighbourhood-silent": (names) =>
    names === "" ? "what stands near says too little of the story" : `missing near it: a word for ${names}`,
  rival: (names) => `its paragraph is about another story: ${names}`,
  "something-else": () => "it is somebody or something else of that name",
  "another-time": () => "it is of another time or place",
  "not-the-event": (names) => `missing near it: a word for ${names}`,
  covered: () => "another mention covers it",
  "before-the-story": () => "the page is from before the story",
};
