import type { EntityKind } from "../../briefs/brief.ts";
import type { FoundName } from "./found-name.ts";
import { toKey } from "./inflect.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameGroup } from "./name-group.ts";
import { kindOf } from "./name-kind.ts";
import { readTokens } from "./read-tokens.ts";
import { weighName } from "./weigh-name.ts";

/** Make names of groups: short forms join their full ones, e.g. a surname its full name. The most telling first. */
export function mergeNames(groups: readonly NameGroup[], title: string, lexicon: Lexicon): readonly FoundName[] {
  const byLength = groups.toSorted((a, b) => b.words.length - a.words.length || b.count - a.count);
  const owned = new Map<NameGroup, NameGroup[]>();
  const isPart = new Set<NameGroup>();
  for (const short of byLength.toReversed()) {
    const owners = byLength.filter(
      (full) => full !== short && full.words.length > short.words.length && isShortOf(short, full, lexicon),
    );
    const [owner] = owners.toSorted((a, b) => b.count - a.count);
    // Two people of one surname: the short form is of the one who is named more, unless both are named alike.
    if (!owner || (owners.length > 1 && owners.every((one) => one.count === owner.count && one.words.length === 2)))
      continue;
    owned.set(owner, [...(owned.get(owner) ?? []), short]);
    isPart.add(short);
  }
  const folded =
    title === ""
      ? ""
      : ` ${readTokens(title)
          .map(({ text }) => toKey(text))
          .join(" ")} `;
  return byLength
    .filter((group) => !isPart.has(group))
    .map((group) => toName(group, owned.get(group) ?? [], folded, lexicon))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a));
}

/** "Bolsonaro" of "Jair Bolsonaro"; "Lubrizol" of "Lubrizol France"; never the first name, unless the text uses nothing else. */
function isShortOf(short: NameGroup, full: NameGroup, lexicon: Lexicon): boolean {
  const [mine, theirs] = [short.words.map(toKey), full.words.map(toKey)];
  // A compound such as "TKM-Ebola" is something else than what its end names.
  if ([...full.spellings.keys()].every((text) => text.includes("-") && !text.includes(" "))) return false;
  const [spelling = ""] = short.spellings.keys();
  const isPlace = kindOf(short.words, { ...short, titles: [], short: false }) === "place";
  // Organisations are shortened to their beginning ("Нафтогаз України"), but not to the place they are of ("San Antonio … Center").
  // Turkish puts the place first as well, and nothing before it tells.
  if (full.isOrganisation)
    return (
      lexicon.language !== "tr" &&
      !isPlace &&
      lexicon.fameOf(spelling) === null &&
      theirs.slice(0, mine.length).join(" ") === mine.join(" ")
    );
  // "Supporters of Maduro" are not Maduro.
  if ([...full.spellings.keys()].some((text) => /\s(?:of|for)\s/.test(text))) return false;
  return theirs.slice(-mine.length).join(" ") === mine.join(" ");
}

function toName(group: NameGroup, parts: readonly NameGroup[], title: string, lexicon: Lexicon): FoundName {
  const spellings = [...group.spellings]
    .toSorted((a, b) => (/\p{Script=Cyrillic}/u.test(a[0]) ? a[0].length - b[0].length : b[1] - a[1]))
    .map(([text]) => text);
  const name = spellings[0] ?? group.words.join(" ");
  const count = group.count + parts.reduce((sum, part) => sum + part.count, 0);
  const titles = [...group.titles, ...parts.flatMap((part) => [...part.titles])];
  const before = new Map([...group.before]);
  const kind: EntityKind =
    lexicon.isFirstName(group.words[0] ?? "") && group.words.length > 1
      ? "person"
      : kindOf(group.words, { titles, before, after: group.after, short: parts.length > 0 });
  const keys = [group, ...parts].map(({ words }) => ` ${words.map(toKey).join(" ")} `);
  const found = {
    name,
    kind,
    count,
    inLead: group.lead || parts.some(({ lead }) => lead),
    inTitle: keys.some((key) => title.includes(key)),
    full: spellings,
    short: parts.flatMap((part) => [...part.spellings.keys()]),
    titles: [...new Set(titles)],
  };
  return { ...found, weight: weighName(found, lexicon) };
}

/** How telling a name is in its text: how often it is named, more when the beginning names it, by its weight. */
export function scoreOf({ count, inLead, inTitle, weight }: FoundName): number {
  return (count + (inLead ? 2 : 0) + (inTitle ? 2 : 0)) * weight;
}
