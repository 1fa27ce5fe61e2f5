import type { Candidate, StoryRules } from "../gazetteer/candidate.ts";
import { gatherSigns, type SearchedBlock, type Sign, type StorySigns, visitInSteps } from "./evidence.ts";
import { findNamesakes } from "./find-namesakes.ts";
import { createPassageFinder, type PassageFinder } from "./passage-around.ts";
import { findPassages, type Passage } from "./passages.ts";

/** What the decision knows of a page besides its blocks. */
export type PageFacts = {
  /** UTF-16 code units of text on the page. */
  readonly length: number;
  /** How many parts it has, see `SearchedBlock`; those without candidates as well. */
  readonly parts: number;
  /** When the page says it was published, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when it does not say. */
  readonly published: string | null;
  /** When it says it was last changed, in the same way. */
  readonly modified: string | null;
  /** Candidates in the page's title. */
  readonly title: readonly Candidate[];
  /** Evidence groups seen on the page around this frame, by brief; empty on a top page. */
  readonly outer: readonly (readonly string[])[];
};

/** One story as a page tells it. */
export type StoryOnPage = {
  readonly rules: StoryRules;
  readonly signs: StorySigns;
  /** Stretches of the page that speak of the story, in page order. */
  readonly passages: readonly Passage[];
  readonly passageFinder: PassageFinder;
  /** Candidates that name somebody else of the same surname. */
  readonly namesakes: ReadonlySet<Candidate>;
  /** What names the story's subject, in page order. */
  readonly subject: readonly Sign[];
  /** Parts of the page that name anything that this story requires. */
  readonly coreParts: ReadonlySet<number>;
  /** Blocks that name rivals and nothing that this story requires, with the rivals' names. */
  readonly rivalBlocks: ReadonlyMap<number, readonly string[]>;
  /** Sentences with a sign of the story's time, and with one of another time; see {@link sentenceKey}. */
  readonly nowSentences: ReadonlySet<string>;
  /** Of the former, those that name a day, a month or a year. */
  readonly datedSentences: ReadonlySet<string>;
  readonly otherSentences: ReadonlySet<string>;
  readonly facts: PageFacts;
};

/**
 * Read what a page says of one story; yields so that the page can go on.
 *
 * @param brief - The story's place among all.
 */
export function* readStory(
  blocks: readonly SearchedBlock[],
  rules: StoryRules,
  brief: number,
  facts: PageFacts,
): Generator<void, StoryOnPage> {
  const namesakes = yield* findNamesakes(blocks, rules, brief);
  yield;
  const signs = yield* gatherSigns(blocks, rules, brief, namesakes);
  yield;
  const titled = facts.title.filter(({ meaning }) => meaning.brief === brief && meaning.role === "evidence");
  const alsoNamed = [...titled.map(({ meaning }) => meaning.name), ...(facts.outer[brief] ?? [])];
  const passages = yield* findPassages(signs, rules, facts, alsoNamed);
  yield;
  const subjectNames = new Set(rules.subject);
  // Only what the story requires makes a block ours: truces and prisoners are spoken of in other wars as well.
  const required = new Set(rules.requires.flat());
  const subject: Sign[] = [];
  const coreParts = new Set<number>();
  const coreBlocks = new Set<number>();
  yield* visitInSteps(signs.evidence, (sign) => {
    if (subjectNames.has(sign.name)) subject.push(sign);
    if (!required.has(sign.name)) return;
    coreParts.add(sign.part);
    coreBlocks.add(sign.block);
  });
  const nowSentences = new Set<string>();
  yield* visitInSteps(signs.now, (sign) => nowSentences.add(sentenceKey(sign)));
  const otherSentences = new Set<string>();
  yield* visitInSteps(signs.otherwise, (sign) => otherSentences.add(sentenceKey(sign)));
  return {
    rules,
    signs,
    passages,
    passageFinder: createPassageFinder(passages),
    namesakes,
    subject,
    coreParts,
    rivalBlocks: findRivalBlocks(signs, coreBlocks),
    nowSentences,
    datedSentences: new Set(signs.now.filter(({ dates }) => dates).map(sentenceKey)),
    otherSentences,
    facts,
  };
}

function findRivalBlocks({ rivals }: StorySigns, ours: ReadonlySet<number>): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const { block, name } of rivals) if (!ours.has(block)) found.set(block, [...(found.get(block) ?? []), name]);
  return found;
}

/** A sentence of a page, as a key for sets. */
export function sentenceKey({ block, sentence }: { readonly block: number; readonly sentence: number }): string {
  return `${block}/${sentence}`;
}
