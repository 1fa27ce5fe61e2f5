import type { BriefId } from "../briefs/brief.ts";
import { foldText } from "./fold.ts";
import type { StoryGate } from "./story-gate.ts";

/** One story and what opens it. */
export type GatedStory = { readonly id: BriefId; readonly gate: StoryGate };

/** Tells which of many stories a page may name, from pieces of its text. */
export type StoryIndex = {
  /**
   * @param pieces - Of a page's text; see `cutPieces`.
   * @param granted - Stories that the page around a frame tells: any word of theirs is enough.
   */
  readonly find: (pieces: readonly string[], granted: readonly BriefId[]) => NamedStories;
};

/** What an index makes of a page's pieces. */
export type NamedStories = {
  /** The most telling first, {@link MOST_STORIES} at the most. */
  readonly stories: readonly BriefId[];
  /** Those of the pieces, folded, that some story knows: they are asked about again when the page has more. */
  readonly known: readonly string[];
};

/** No page is handed more stories at a time. */
export const MOST_STORIES = 5;

/** A word that more stories have than this, or than one in {@link USUAL_SHARE}, counts for less the more they are. */
const USUAL = 3;
const USUAL_SHARE = 50;

/** Which group of a story a piece names; `OTHER` for what only speaks for it. */
type Place = readonly [story: number, group: number];
const OTHER = -1;

/**
 * Index stories by the pieces that name what they require.
 *
 * The more stories there are, the oftener chance alone names what some require: of 100 saved pages about other things, 5 to 46 named
 * both groups of one of ten stories, and 85 to 96 of one of a thousand. So a story must be named by more different words than chance
 * makes of any (see {@link wordsByChance}), each of which counts for less the more stories have it.
 */
export function createStoryIndex(stories: readonly GatedStory[]): StoryIndex {
  const places = new Map<string, Place[]>();
  const add = (piece: string, place: Place): void => {
    const known = places.get(piece);
    if (known) known.push(place);
    else places.set(piece, [place]);
  };
  stories.forEach(({ gate }, story) => {
    gate.groups.forEach((pieces, group) => {
      for (const piece of pieces) add(piece, [story, group]);
    });
    for (const piece of new Set([...gate.names, ...gate.persons.flatMap(({ given }) => given)]))
      add(piece, [story, OTHER]);
  });
  const usual = Math.max(USUAL, stories.length / USUAL_SHARE);
  const kinds = kindsOf(stories);

  return {
    find(pieces, granted) {
      const known = [...new Set(pieces.map(foldText))].filter((piece) => places.has(piece));
      const isKnown = new Set(known);
      const named = new Map<number, { readonly groups: Set<number>; weight: number; last: string }>();
      for (const piece of known) {
        const here = places.get(piece) ?? [];
        const weight = Math.min(1, usual / here.length);
        for (const [story, group] of here) {
          const one = named.get(story) ?? { groups: new Set(), weight: 0, last: "" };
          if (group !== OTHER) one.groups.add(group);
          // A piece can stand in several groups.
          if (one.last !== piece) one.weight += weight;
          one.last = piece;
          named.set(story, one);
        }
      }
      const weights = new Map<number, number>();
      for (const [story, { weight }] of named) {
        const kind = kinds[story] ?? 0;
        weights.set(kind, Math.max(weight, weights.get(kind) ?? 0));
      }
      const wanted = wordsByChance(stories.length, new Set(kinds).size, [...weights.values()]);
      const opened = [...named].filter(([story, { groups, weight }]) => {
        const { id, gate } = stories[story] as GatedStory;
        if (groups.size > 0 && granted.includes(id)) return true;
        // A story with few words cannot be named by many.
        const most = gate.groups.reduce((sum, group) => sum + group.length, gate.names.length);
        return weight >= Math.min(wanted, most / 2) && (groups.size >= gate.atLeast || namesPerson(gate, isKnown));
      });
      opened.sort(([, one], [, other]) => other.weight - one.weight);
      return { stories: opened.slice(0, MOST_STORIES).flatMap(([story]) => stories[story]?.id ?? []), known };
    },
  };
}

/** A number for each story, the same for those that require the same words, as the parts of a series do: no chance makes a page name all. */
function kindsOf(stories: readonly GatedStory[]): readonly number[] {
  const known = new Map<string, number>();
  return stories.map(({ gate }) => {
    const key = gate.groups.map((pieces) => pieces.join(" ")).join("/");
    const kind = known.get(key) ?? known.size;
    known.set(key, kind);
    return kind;
  });
}

/** Whether a page names a person who stands for a story's subject in full, and another word for that. */
function namesPerson({ groups: [subject = []], persons }: StoryGate, known: ReadonlySet<string>): boolean {
  return persons.some(({ given, surnames }) => {
    if (!given.some((piece) => known.has(piece)) || !surnames.some((piece) => known.has(piece))) return false;
    return subject.some((piece) => known.has(piece) && !surnames.includes(piece) && !given.includes(piece));
  });
}

/** With fewer stories than this, to name what one requires is enough. */
const FEW_STORIES = 5;

/**
 * Chance may open a story on one page in so many: four different words on a page that names hardly any. Measured with stories of 100 names
 * drawn from saved pages, on others: `npm run bench -- --part library`.
 */
const PAGES = 2_500;

/** What a story is named by on a page that hardly names any: the mean that goes with a median of none. */
const LEAST_MEAN = 1 / 3;

/**
 * How many different words a page must name of a story, so that it is no chance.
 *
 * On a page with many words, such as a list of names, every story is named by some: by how many, the story in the middle says. That the
 * others are named by more is taken as rare events are, with Poisson's distribution.
 *
 * @param kinds - How many stories there are if those that require the same count as one.
 * @param weights - Of the words by which the page names each of these that it names at all.
 */
function wordsByChance(stories: number, kinds: number, weights: readonly number[]): number {
  if (stories < FEW_STORIES) return 0;
  // Where there is only one, the page may well be about it.
  const median = weights.toSorted((a, b) => b - a)[Math.max(1, kinds >> 1)] ?? 0;
  const mean = median + LEAST_MEAN;
  let chance = Math.exp(-mean);
  let left = 1 - chance;
  let words = 1;
  for (; left > 1 / PAGES; words++) {
    chance *= mean / words;
    left -= chance;
  }
  return words;
}
