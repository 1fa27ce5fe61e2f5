import type { Candidate, StoryRules } from "../gazetteer/candidate.ts";
import { BLOCKS_A_STEP, bySentence, type SearchedBlock } from "./evidence.ts";
import { isVetoed } from "./is-vetoed.ts";

/** A page introduces whom it is about within this much text, in UTF-16 code units: that name then holds for all its sections. */
const BEGINNING = 1_500;

/** One place where a person's name stands on a page. */
type Named = {
  readonly candidate: Candidate;
  readonly part: number;
  readonly position: number;
  /** Ours in full; somebody else, by a veto of the brief or by a given name before the surname; or the surname alone. */
  readonly who: "ours" | "listed" | "other" | "bare";
  /** Of the given name, where it is somebody else's. */
  readonly stem: string;
  readonly firm: boolean;
};

/**
 * Find the candidates that name somebody else of the same surname; yields so that the page can go on.
 *
 * Whoever was introduced last by full name owns the surname that stands alone. A name that the brief vetoes introduces a
 * namesake, as does a surname with a given name that is not ours (see `findGivenName`). The latter is a guess: where the page
 * introduced ours before, the same given name must stand there twice; where its capital letter proves little, ours must not
 * stand on the page in full at all. In a later part of the page a namesake owns the surname only when the page began with him: on a
 * page of many stories he is the subject of one.
 *
 * @param brief - The story's place among all.
 */
export function* findNamesakes(
  blocks: readonly SearchedBlock[],
  rules: StoryRules,
  brief: number,
): Generator<void, ReadonlySet<Candidate>> {
  const byPerson = new Map<string, Named[]>();
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const own = block.candidates.filter(({ meaning }) => meaning.brief === brief && isPerson(meaning.name, rules));
    for (const near of bySentence(own))
      for (const candidate of near) {
        if (candidate.meaning.role !== "strong" && candidate.meaning.role !== "contextual") continue;
        const named = byPerson.get(candidate.meaning.name) ?? [];
        byPerson.set(candidate.meaning.name, named);
        named.push(toNamed(candidate, near, block));
      }
  }
  const taken = new Set<Candidate>();
  for (const named of byPerson.values()) {
    yield;
    for (const candidate of findTaken(named)) taken.add(candidate);
  }
  return taken;
}

function isPerson(entity: string, { entities }: StoryRules): boolean {
  return entities[entity]?.kind === "person";
}

function toNamed(candidate: Candidate, own: readonly Candidate[], block: SearchedBlock): Named {
  const { part } = block;
  const position = block.position + candidate.start;
  const place = { candidate, part, position, stem: "", firm: true };
  const given = own.find(
    ({ meaning, end }) =>
      meaning.role === "namesake" && meaning.name === candidate.meaning.name && end === candidate.end,
  )?.given;
  if (isVetoed(candidate, own.filter(isNameVeto(candidate)))) return { ...place, who: "listed" };
  if (candidate.words > 1) return { ...place, who: isVetoed(candidate, own) ? "bare" : "ours" };
  return given ? { ...place, who: "other", ...given } : { ...place, who: "bare" };
}

/** Vetoes that end with the surname and begin before it name a person, e.g. `Ilmi Umerov`, and no street. */
function isNameVeto(candidate: Candidate): (one: Candidate) => boolean {
  return ({ phraseStart, phraseEnd }) => phraseStart < candidate.start && phraseEnd === candidate.end;
}

function findTaken(named: readonly Named[]): readonly Candidate[] {
  if (named.every(({ who }) => who === "ours" || who === "bare")) return [];
  const full = new Set(named.filter(({ who }) => who === "ours").map(({ position }) => position));
  const times = new Map<string, number>();
  const firm = new Set(named.filter((one) => one.who === "other" && one.firm).map(({ stem }) => stem));
  for (const { who, stem } of named) if (who === "other") times.set(stem, (times.get(stem) ?? 0) + 1);
  const taken: Candidate[] = [];
  let owner: { readonly part: number; readonly everywhere: boolean } | null = null;
  let oursBefore = false;
  let bareBefore = false;
  named.forEach(({ who, candidate, part, position, stem, firm: isFirm }) => {
    const isFirst = !bareBefore;
    if (who === "bare") bareBefore = true;
    // The surname inside a full name of ours is found by itself as well.
    if (who === "bare" && full.has(position)) return;
    const often = (times.get(stem) ?? 0) > 1;
    const isKnown = isFirm || firm.has(stem) || (full.size === 0 && often);
    if (who === "ours") {
      owner = null;
      oursBefore = true;
    } else if (who === "listed" || (who === "other" && isKnown)) {
      taken.push(candidate);
      if (who === "other" && oursBefore && !often) return;
      owner = { part, everywhere: isFirst && position < BEGINNING };
    } else if (owner && (owner.everywhere || owner.part === part)) taken.push(candidate);
  });
  return taken;
}
