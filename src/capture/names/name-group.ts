import type { NameRun } from "./find-runs.ts";
import { toKey } from "./inflect.ts";
import { kindOf } from "./name-kind.ts";
import type { Token } from "./read-tokens.ts";

/** A name wherever a text has it in the same words, however inflected. Grows while the text is read. */
export type NameGroup = {
  /** As first read. */
  words: readonly string[];
  /** Every spelling with its count; so with the words right after and right before it, empty for none. */
  readonly spellings: Map<string, number>;
  readonly titles: Set<string>;
  readonly after: Map<string, number>;
  readonly before: Map<string, number>;
  count: number;
  lead: boolean;
  isOrganisation: boolean;
};

/** Add one place where a name stands. */
export function addTo(groups: Map<string, NameGroup>, run: NameRun, tokens: readonly Token[], lead: boolean): void {
  const key = run.words.map(toKey).join(" ");
  const group: NameGroup = groups.get(key) ?? {
    words: run.words,
    spellings: new Map(),
    titles: new Set(),
    after: new Map(),
    before: new Map(),
    count: 0,
    lead: false,
    isOrganisation:
      kindOf(run.words, { titles: [], before: new Map(), after: new Map(), short: false }) === "organisation",
  };
  groups.set(key, group);
  group.count += 1;
  group.lead ||= lead;
  group.spellings.set(run.text, (group.spellings.get(run.text) ?? 0) + 1);
  if (run.title !== "") group.titles.add(run.title);
  const next = tokens[run.to];
  const after = next && /^\s$/.test(next.before) && !next.capital ? next.text : "";
  group.after.set(after, (group.after.get(after) ?? 0) + 1);
  const previous = tokens[run.from - 1];
  const before = previous && /^\s$/.test(tokens[run.from]?.before ?? "") ? previous.text.toLowerCase() : "";
  group.before.set(before, (group.before.get(before) ?? 0) + 1);
}

/** A Cyrillic adjective that the same word follows every time is only a part of the name: "Верховный суд". */
export function extendGroups(groups: Map<string, NameGroup>): void {
  for (const group of groups.values()) {
    const [only, ...others] = group.after.keys();
    const last = group.words.at(-1) ?? "";
    const isAdjective =
      /(?:ий|ый|ой|ей|ого|его|ому|ему|ая|ої|ою|ую|им|ым|ом|ем|их|ых)$/u.test(last) && group.words.length === 1;
    if (!only || only === "" || !isAdjective || group.count < 1 || only.length < 3) continue;
    const sameWord = new Set([only, ...others].map(toKey));
    if (sameWord.size > 1 || others.includes("")) continue;
    group.words = [...group.words, only];
    const [spelling = ""] = group.spellings.keys();
    group.spellings.clear();
    group.spellings.set(`${spelling} ${only}`, group.count);
  }
}
