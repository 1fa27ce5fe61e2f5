import type { Candidate, StoryRules } from "../gazetteer/candidate.ts";

/** A block's candidates and where the block stands on its page. */
export type SearchedBlock = {
  /** UTF-16 code units of page text before the block. */
  readonly position: number;
  /** Length of its text, same unit. */
  readonly length: number;
  /** Number of the section it stands in. */
  readonly section: number;
  /** Number of the part it belongs to where the page is judged in parts, e.g. an article in a list of them. */
  readonly part: number;
  /** UTF-16 code units of text in that part; more than there are where that is not known. */
  readonly partLength: number;
  /** Whether it is the whole of its part and stands by itself, as a link of a list does. */
  readonly isEntry: boolean;
  readonly candidates: readonly Candidate[];
};

/** Something on the page that speaks for or against a story, or places it in time. */
export type Sign = {
  /** Name of the evidence group or rival; empty for signs of time. */
  readonly name: string;
  /** Where it begins and ends among all text of the page, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The block's place in the list of blocks. */
  readonly block: number;
  /** See {@link SearchedBlock}. */
  readonly part: number;
  readonly partLength: number;
  readonly sentence: number;
  /** See `Candidate`. */
  readonly dates: boolean;
};

/** Everything on a page that bears on one story, each list in page order. */
export type StorySigns = {
  readonly evidence: readonly Sign[];
  /** Forms of its other entities that are no evidence themselves; named after the entity. */
  readonly forms: readonly Sign[];
  /** Forms of its persons; named after the person. */
  readonly persons: readonly Sign[];
  readonly rivals: readonly Sign[];
  readonly now: readonly Sign[];
  readonly otherwise: readonly Sign[];
};

/** So many blocks are gone through before the page is let go on: with a hundred candidates each they take a millisecond. */
export const BLOCKS_A_STEP = 8;

/** Up to so many candidates are looked at all together: to sort them takes longer. */
const FEW = 12;

/**
 * A block's candidates, sentence by sentence, in page order: no phrase reaches over the end of one, so that only those of the same can
 * overlap. A block may be a page of plain text, with hundreds.
 */
export function bySentence(candidates: readonly Candidate[]): Iterable<readonly Candidate[]> {
  if (candidates.length <= FEW) return [candidates];
  const sentences = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const own = sentences.get(candidate.sentence) ?? [];
    if (own.push(candidate) === 1) sentences.set(candidate.sentence, own);
  }
  return sentences.values();
}

/** So many signs are gone through, where little is done with each. */
export const SIGNS_A_STEP = 2_048;

/** Visit signs in order; yields so that the page can go on. */
export function* visitInSteps(signs: readonly Sign[], visit: (sign: Sign) => void): Generator<void, void> {
  let at = 0;
  for (const sign of signs) {
    visit(sign);
    if (++at % SIGNS_A_STEP === 0) yield;
  }
}

/**
 * Gather what the blocks of a page say of one brief's story; yields so that the page can go on.
 *
 * @param namesakes - Candidates that name somebody else; what stands in them is no evidence.
 */
export function* gatherSigns(
  blocks: readonly SearchedBlock[],
  { entities }: Pick<StoryRules, "entities">,
  brief: number,
  namesakes: ReadonlySet<Candidate>,
): Generator<void, StorySigns> {
  const signs: Lists<Sign> = { evidence: [], forms: [], persons: [], rivals: [], now: [], otherwise: [] };
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    for (const near of bySentence(block.candidates)) {
      const others = namesakes.size === 0 ? [] : near.filter((candidate) => namesakes.has(candidate));
      for (const candidate of near) {
        const list = listFor(signs, candidate, brief, entities[candidate.meaning.name]?.kind === "person");
        const isTaken = others.some(({ start, end }) => candidate.start < end && start < candidate.end);
        if (isTaken && (list === signs.evidence || list === signs.persons)) continue;
        if (list === signs.forms && !isFormAlone(candidate, near)) continue;
        list?.push({
          name: candidate.meaning.name,
          start: block.position + candidate.phraseStart,
          end: block.position + candidate.phraseEnd,
          block: at,
          part: block.part,
          partLength: block.partLength,
          sentence: candidate.sentence,
          dates: candidate.dates ?? false,
        });
      }
    }
  }
  return signs;
}

/** Whether a form is no evidence as well and nothing says that it is something else. */
function isFormAlone(form: Candidate, others: readonly Candidate[]): boolean {
  return !others.some(
    ({ meaning, start, end, phraseStart, phraseEnd }) =>
      meaning.brief === form.meaning.brief &&
      (meaning.role === "evidence"
        ? start < form.end && form.start < end
        : meaning.role === "veto" &&
          meaning.name === form.meaning.name &&
          phraseStart < form.end &&
          form.start < phraseEnd),
  );
}

type Lists<T> = { evidence: T[]; forms: T[]; persons: T[]; rivals: T[]; now: T[]; otherwise: T[] };

function listFor<T>(signs: Lists<T>, { meaning }: Candidate, brief: number, isPerson: boolean): T[] | null {
  if (meaning.brief !== brief) return null;
  if (meaning.role === "evidence") return signs.evidence;
  if (meaning.role === "contextual" || meaning.role === "strong") return isPerson ? signs.persons : signs.forms;
  if (meaning.role === "rival") return signs.rivals;
  if (meaning.role === "now") return signs.now;
  return meaning.role === "otherwise" ? signs.otherwise : null;
}

/** The names of the groups that signs belong to, each once, in the order they first stand on the page. */
export function groupsOf(signs: Iterable<Sign>): readonly string[] {
  const names = new Set<string>();
  for (const { name } of signs) names.add(name);
  return [...names];
}

/** How much evidence groups weigh together; each counts once, however often it stands there. */
export function weigh(groups: readonly string[], rules: StoryRules): number {
  return groups.reduce((sum, group) => sum + (rules.weights[group] ?? 0), 0);
}

/** The signs that begin within a distance of a stretch of the page. Takes a list in page order. */
export function signsAround(signs: readonly Sign[], start: number, end: number, distance: number): readonly Sign[] {
  const from = countWhile(signs, (sign) => sign.end < start - distance);
  const to = countWhile(signs, (sign) => sign.start <= end + distance);
  return signs.slice(from, to);
}

/** How many at the beginning of a list are such; none behind one that is not may be. */
function countWhile(signs: readonly Sign[], isSuch: (sign: Sign) => boolean): number {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSuch(signs[middle] as Sign)) low = middle + 1;
    else high = middle;
  }
  return low;
}
