import type { FoundName } from "../names/found-name.ts";
import { scoreOf } from "../names/merge-names.ts";
import type { TopicWord } from "./topic-words.ts";

/** How many names carry a story's evidence at most. */
export const MOST_NAMES = 14;

/** A core name weighs at least this. */
export const CORE_WEIGHT = 2;

/** How many of them are the story's own: a page must name one. */
const MOST_CORE = 4;

/** What weighs less is named everywhere: countries, and who leads them. */
const COMMON = 1;

/** What weighs this much by itself is a code that only one thing has, e.g. CVE-2024-3094. */
const UNIQUE = 3;

/** A name that is named this many times as often as the next weighs as much as a name can. */
const DOMINANT = 2.5;

/**
 * What stands at least this share as often as the name that stands out, is the story's own as well: `TITLED` where the title has that
 * name, as then the story is its, `UNTITLED` where it does not.
 */
const TITLED = 0.7;
const UNTITLED = 0.3;

/** Which names a reader says are the story's own. */
export type CoreChoice = {
  /** Empty to choose by weight. */
  readonly names: readonly string[];
  /**
   * Whether a page must name two of them, where there are two. When null it must if the headline has two of them that the text names
   * again, as what is only about the one or the other is another story then; but names that the weights would choose as well ask for no
   * more than these do.
   */
  readonly two: boolean | null;
};

/** The names that are a story's own, and what of them a page must name. */
export type Core = {
  /** First those that stand for themselves; the others speak for the first. */
  readonly core: readonly FoundName[];
  /** The other names that carry evidence. */
  readonly others: readonly FoundName[];
  /** How many stand for themselves: a page must name two of them, or the one. */
  readonly asked: number;
  /** What the headline says happened; null when nothing is asked of it. */
  readonly happening: Happening | null;
};

/** The most telling topic word where the headline has it. */
export type Happening = {
  readonly topic: TopicWord;
  /** The least telling of the names that are asked for, in whose place it may stand; null where a page must have it besides a name. */
  readonly standsFor: FoundName | null;
};

/**
 * Choose the names that are a story's own. Where two are asked for, what the headline says happened may stand for the less telling: of a
 * strike at an airline in one country, a page about the strike in another is told as well. Where there are only names that are on
 * pages of any kind, a page must have it besides.
 *
 * @param names - As they are in `StoryGround`, and so the topic words.
 */
export function chooseCore(names: readonly FoundName[], topics: readonly TopicWord[], choice: CoreChoice): Core {
  const weighed = weigh(names);
  const { core, asked } = withAsked(weighed, choice);
  const others = weighed.filter((name) => !core.includes(name));
  const [topic] = topics;
  const withWhat = (happening: Happening | null): Core => ({ core, others, asked, happening });
  if (!topic?.inTitle || topics.length < 2) return withWhat(null);
  if (asked > 1) {
    const [least] = core.slice(0, asked).toSorted((a, b) => a.weight - b.weight || a.count - b.count);
    return withWhat({ topic, standsFor: least ?? null });
  }
  const common = names.filter(({ weight }) => weight < COMMON).map(({ name }) => name);
  return withWhat(core.every(({ name }) => common.includes(name)) ? { topic, standsFor: null } : null);
}

function withAsked(weighed: readonly FoundName[], { names, two }: CoreChoice): Pick<Core, "core" | "asked"> {
  const core = pickCore(weighed, names);
  const sorted = core.toSorted((a, b) => b.count - a.count);
  if (two === true && core.length > 1) return { core: sorted, asked: core.length };
  const byWeight = pickCore(weighed, []);
  const isOwn = names.length > 0 && (core.length !== byWeight.length || core.some((name) => !byWeight.includes(name)));
  const leads = two === null && isOwn ? sorted.filter(({ inTitle, count }) => inTitle && count > 1) : [];
  if (leads.length < 2) return { core, asked: Math.min(core.length, 1) };
  return { core: [...leads, ...core.filter((name) => !leads.includes(name))], asked: leads.length };
}

/** The names that carry evidence; one that stands out weighs as much as a name can. */
function weigh(found: readonly FoundName[]): readonly FoundName[] {
  const names = found.filter(({ weight }) => weight > 0).slice(0, MOST_NAMES);
  const [first, second] = names.toSorted((a, b) => b.count - a.count);
  if (!first || first.count < 4 || first.count < (second?.count ?? 0) * DOMINANT) return names;
  return names.map((name) => (name === first && name.weight >= 0.5 ? { ...name, weight: 3 } : name));
}

function pickCore(names: readonly FoundName[], chosen: readonly string[]): readonly FoundName[] {
  const picked = names.filter(({ name }) => chosen.includes(name));
  if (picked.length > 0) return picked;
  const most = names.toSorted((a, b) => b.count - a.count).slice(0, 2);
  const strong = names.filter(
    (name) =>
      (name.count >= 2 || name.weight >= UNIQUE) &&
      (name.weight >= CORE_WEIGHT || (name.inTitle && most.includes(name))),
  );
  const best = withDominant(strong, most[0])
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MOST_CORE);
  const stand = ({ count, inTitle, weight }: FoundName): number => count * (inTitle ? 1.5 : 1) * (weight < 1 ? 0.5 : 1);
  const top = best.toSorted((a, b) => stand(b) - stand(a))[0];
  const share = top?.inTitle && top.count >= 4 ? TITLED : UNTITLED;
  if (top) return best.filter((name) => stand(name) >= stand(top) * share || name.weight >= UNIQUE);
  return names.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, 2);
}

/**
 * A country named far more often than anybody else is what the story is about, common as it is: then a page must name it or what
 * the text names nearly as often, not bystanders. Its topic words tell this story of it from the others.
 */
function withDominant(strong: readonly FoundName[], first: FoundName | undefined): readonly FoundName[] {
  const most = Math.max(0, ...strong.map(({ count }) => count));
  if (!first || first.weight >= CORE_WEIGHT || first.count < 4 || first.count < most * 1.5) return strong;
  return [...strong.filter((name) => name !== first && name.count >= first.count * 0.3), first];
}
