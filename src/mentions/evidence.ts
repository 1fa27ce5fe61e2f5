import type { Candidate, StoryRules } from "../gazetteer/candidate.ts";

/** A block's candidates and where the block stands on its page. */
export type SearchedBlock = {
  /** UTF-16 code units of page text before the block. */
  readonly position: number;
  /** Length of its text, same unit. */
  readonly length: number;
  /** Number of the section it stands in. */
  readonly section: number;
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
  readonly section: number;
  readonly sentence: number;
};

/** Everything on a page that bears on one story, each list in page order. */
export type StorySigns = {
  readonly evidence: readonly Sign[];
  readonly rivals: readonly Sign[];
  readonly now: readonly Sign[];
  readonly otherwise: readonly Sign[];
};

/** Gather what the blocks of a page say of one brief's story. */
export function gatherSigns(blocks: readonly SearchedBlock[], brief: number): StorySigns {
  const signs = { evidence: [] as Sign[], rivals: [] as Sign[], now: [] as Sign[], otherwise: [] as Sign[] };
  blocks.forEach((block, at) => {
    for (const candidate of block.candidates) {
      const list = listFor(signs, candidate, brief);
      list?.push({
        name: candidate.sense.name,
        start: block.position + candidate.phraseStart,
        end: block.position + candidate.phraseEnd,
        block: at,
        section: block.section,
        sentence: candidate.sentence,
      });
    }
  });
  return signs;
}

function listFor<T>(
  signs: { evidence: T[]; rivals: T[]; now: T[]; otherwise: T[] },
  { sense }: Candidate,
  brief: number,
): T[] | null {
  if (sense.brief !== brief) return null;
  if (sense.says === "evidence") return signs.evidence;
  if (sense.says === "rival") return signs.rivals;
  if (sense.says === "now") return signs.now;
  return sense.says === "otherwise" ? signs.otherwise : null;
}

/** The names of the groups that signs belong to, each once, in the order they first stand on the page. */
export function groupsOf(signs: Iterable<Sign>): readonly string[] {
  return [...new Set([...signs].map((sign) => sign.name))];
}

/** How much evidence groups weigh together; each counts once, however often it stands there. */
export function weigh(groups: readonly string[], rules: StoryRules): number {
  return groups.reduce((sum, group) => sum + (rules.weights[group] ?? 0), 0);
}

/** The signs that begin within a distance of a stretch of the page. Takes a list in page order. */
export function signsAround(signs: readonly Sign[], start: number, end: number, distance: number): readonly Sign[] {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.end ?? 0) < start - distance) low = middle + 1;
    else high = middle;
  }
  const around: Sign[] = [];
  for (let at = low; at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.start > end + distance) break;
    around.push(sign);
  }
  return around;
}
