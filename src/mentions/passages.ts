import type { StoryRules } from "../gazetteer/candidate.ts";
import { groupsOf, SIGNS_A_STEP, type Sign, type StorySigns, signsAround, visitInSteps, weigh } from "./evidence.ts";
import { coverageOf, isInTeaser, namesAll, type Speech, speaksOf, sumUp, TEASER, weighForms } from "./speech.ts";

/** A stretch of a page that speaks of a story: evidence with no long silence in between. */
export type Passage = {
  /** Where its first evidence begins and its last ends, in UTF-16 code units of page text. */
  readonly start: number;
  readonly end: number;
  /** The evidence groups named in it, each once, in the order of first mention. */
  readonly groups: readonly string[];
  /** How far around it words still belong to it, in UTF-16 code units. */
  readonly reach: number;
  /** The part of the page that it does not reach out of, or the one block; absent when it may. */
  readonly part?: number;
  readonly block?: number;
};

/**
 * The method and its numbers come from tuning on half of a set of 644 labelled articles, on pages composed of them and on pages
 * of our own, and judging on the other half; `npm run spotting` shows what they reach. Distances are in UTF-16 code units of page text.
 */

/** A silence of more than this ends a passage on a page of many stories. */
const SILENCE = 600;

/** The same on a page that is about the story as a whole. */
const SILENCE_WHEN_ABOUT = 1_500;

/** How far beyond its evidence a passage reaches: about two paragraphs. */
const REACH = 350;

/** The same on a page that is about the story as a whole. */
const REACH_WHEN_ABOUT = 1_000;

/** A passage of more text than this is long. */
const LONG = 8_000;

/** What a page says of a story in no more text than this cannot cover much of it. */
const SNIPPET = 800;

/** A page with at least this many parts is one of many stories when no more than this share of them names a side of ours. */
const MANY_PARTS = 5;
const FEW_NAME_IT = 0.6;

/**
 * Find the passages of a page that are about a story; yields so that the page can go on.
 *
 * What is judged is the passage, not the page: a live blog or a home page speaks of many stories, and each of its passages
 * of one. A passage counts when it names all that the story requires, enough of it, and its subject often enough and no less
 * often than rivals. A page that counts as a whole is granted longer silences, and its passages a longer reach. On all other
 * pages each section is judged by itself, and so is each block that names all that is required: a headline, a link. Where the story asks
 * for a share of its evidence, a page on one story that names less tells another.
 *
 * @param page - UTF-16 code units of text on the page, and how many parts it has.
 * @param alsoNamed - Evidence groups named in the page's title, or on the page around this frame: they speak for all of it.
 */
export function* findPassages(
  signs: Speech & Pick<StorySigns, "persons">,
  rules: StoryRules,
  page: { readonly length: number; readonly parts: number },
  alsoNamed: readonly string[] = [],
): Generator<void, readonly Passage[]> {
  const core = new Set(rules.requires.flat());
  const naming = new Set<number>();
  yield* visitInSteps(signs.evidence, ({ name, part }) => core.has(name) && naming.add(part));
  const enough = page.length > LONG ? rules.enough.long : rules.enough.short;
  const sum = yield* sumUp(signs, rules);
  const isAbout = speaksOf(sum, alsoNamed, page.length, rules, enough);
  const isTitled = namesAll(alsoNamed, rules) || weigh(alsoNamed, rules) >= rules.enough.short;
  const isOfMany = !isTitled && page.parts >= MANY_PARTS && naming.size <= page.parts * FEW_NAME_IT;
  const stretch = (signs.evidence.at(-1)?.end ?? 0) - (signs.evidence[0]?.start ?? 0);
  const isCovered = coverageOf([...sum.groups, ...alsoNamed], rules) >= (rules.enough.coverage ?? 0);
  if (!isOfMany && !isCovered && stretch > SNIPPET) return [];
  if (isAbout && !isOfMany) return yield* findWithin(signs, rules, true, alsoNamed);
  const parts = {
    evidence: yield* byPart(signs.evidence),
    forms: yield* byPart(signs.forms),
    rivals: yield* byPart(signs.rivals),
  };
  const passages: Passage[] = [];
  for (const part of naming) {
    yield;
    const own = {
      evidence: parts.evidence.get(part) ?? [],
      forms: parts.forms.get(part) ?? [],
      rivals: parts.rivals.get(part) ?? [],
    };
    const length = (own.evidence.at(-1)?.end ?? 0) - (own.evidence[0]?.start ?? 0);
    const isPartAbout =
      page.parts > 1 && speaksOf(yield* sumUp(own, rules), alsoNamed, length, rules, rules.enough.long);
    const within = yield* findWithin(own, rules, isPartAbout, alsoNamed);
    for (const passage of within) passages.push({ ...passage, part });
  }
  const alone: Passage[] = [];
  for (const headline of yield* findHeadlines(signs, signs.persons, rules)) {
    yield;
    if (!passages.some(({ start, end }) => start <= headline.start && headline.end <= end)) alone.push(headline);
  }
  return [...passages, ...alone].sort((a, b) => a.start - b.start);
}

function* byPart(signs: readonly Sign[]): Generator<void, ReadonlyMap<number, readonly Sign[]>> {
  const parts = new Map<number, Sign[]>();
  yield* visitInSteps(signs, (sign) => {
    const own = parts.get(sign.part) ?? [];
    if (own.push(sign) === 1) parts.set(sign.part, own);
  });
  return parts;
}

/** The passages of a page, or of one section of it. */
function* findWithin(
  { evidence, forms, rivals }: Speech,
  rules: StoryRules,
  isAbout: boolean,
  alsoNamed: readonly string[],
): Generator<void, readonly Passage[]> {
  const silence = isAbout ? SILENCE_WHEN_ABOUT : SILENCE;
  const reach = isAbout ? REACH_WHEN_ABOUT : REACH;
  const enough = isAbout ? rules.enough.short : rules.enough.long;
  const core = new Set(rules.requires.flat());
  const carrying: Sign[] = [];
  yield* visitInSteps(evidence, (sign) => {
    if ((rules.weights[sign.name] ?? 0) > 1 || core.has(sign.name)) carrying.push(sign);
  });
  const passages: Passage[] = [];
  let first = 0;
  for (const [at, sign] of carrying.entries()) {
    if (at % SIGNS_A_STEP === SIGNS_A_STEP - 1) yield;
    const next = carrying[at + 1];
    if (next && next.start - sign.end <= silence) continue;
    const start = carrying[first]?.start ?? 0;
    first = at + 1;
    yield;
    const signs = signsAround(evidence, start, sign.end, reach);
    yield;
    const between = signsAround(rivals, start, sign.end, 0);
    const named = signsAround(forms, start, sign.end, reach);
    const sum = yield* sumUp({ evidence: signs, forms: named, rivals: between }, rules);
    if (speaksOf(sum, alsoNamed, sign.end - start, rules, enough))
      passages.push({ start, end: sign.end, groups: sum.groups, reach });
  }
  return passages;
}

/** Single blocks that name no rival and all that the story requires: with enough weight, or each of it by a person's name. */
function* findHeadlines(
  { evidence, forms, rivals }: Speech,
  persons: readonly Sign[],
  rules: StoryRules,
): Generator<void, readonly Passage[]> {
  const others = new Set(rivals.map(({ block }) => block));
  const byBlock = new Map<number, Sign[]>();
  yield* visitInSteps(evidence, (sign) => {
    if (others.has(sign.block)) return;
    const signs = byBlock.get(sign.block) ?? [];
    if (signs.push(sign) === 1) byBlock.set(sign.block, signs);
  });
  const headlines: Passage[] = [];
  for (const [block, signs] of byBlock) {
    yield;
    const groups = groupsOf(signs);
    if (!namesAll(groups, rules)) continue;
    const named = signsAround(forms, signs[0]?.start ?? 0, signs.at(-1)?.end ?? 0, TEASER).filter(
      (form) => form.block === block,
    );
    const weight = weigh(groups, rules);
    const isEnoughAnywhere = weight >= rules.enough.long;
    if (!isEnoughAnywhere && !isInTeaser(signs)) continue;
    const byName = signs.filter((sign) => signsAround(persons, sign.start, sign.end, -1).length > 0);
    const isEnough = weight + weighForms(named) >= rules.enough.short;
    if (!isEnough && !namesAll(groupsOf(byName), rules)) continue;
    headlines.push({ start: signs[0]?.start ?? 0, end: signs.at(-1)?.end ?? 0, groups, reach: REACH, block });
  }
  return headlines;
}
