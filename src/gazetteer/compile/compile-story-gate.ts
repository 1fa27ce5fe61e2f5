import type { Brief } from "../../briefs/brief.ts";
import { foldText } from "../fold.ts";
import { cutPieces, type PieceKind } from "../page-pieces.ts";
import type { StoryGate } from "../story-gate.ts";
import { chooseScreenWords } from "./choose-screen-words.ts";
import { findSpeakers } from "./find-speakers.ts";
import { parsePattern } from "./parse-pattern.ts";

/** So many further names are enough to tell a story from others; more would only fill the index of a large library. */
const MOST_NAMES = 80;

/**
 * Compile what a page must name of one story before its tables are sent there.
 *
 * @throws PatternError when a pattern cannot be read; a checked brief has none such.
 */
export function compileStoryGate(brief: Brief): StoryGate {
  const { story, entities } = brief;
  const required = story.requires.map((name) =>
    chooseWords(
      story.evidence.filter((group) => group.name === name || group.speaksFor === name).flatMap((one) => one.patterns),
    ),
  );
  const groups = required.map((words) => [...new Set(words.flatMap(piecesOf))].sort());
  const known = new Set(groups.flat());
  const others = [
    ...entities.flatMap(({ forms }) => forms.filter(({ strength }) => strength === "strong")),
    ...story.evidence,
  ];
  const names = inTurn(others.map(({ patterns }) => chooseWords(patterns).filter(isName).flatMap(piecesOf)));
  return {
    groups,
    atLeast: story.atLeast ?? groups.length,
    names: [...new Set(names)].filter((piece) => !known.has(piece)).slice(0, MOST_NAMES),
    persons: findSpeakers(brief, asSpelled)
      .map(({ given, surnames }) => ({ given: namePieces(given), surnames: namePieces(surnames) }))
      .filter(({ given, surnames }) => given.length > 0 && surnames.length > 0),
    small: required.some((words) => !words.some(isName)),
  };
}

/** Words as they are spelled, one of which stands in every text that holds one of these patterns: of each the most telling. */
function chooseWords(patterns: readonly string[]): readonly string[] {
  return [...chooseScreenWords(patterns.flatMap((pattern) => parsePattern(pattern, asSpelled))).keys()];
}

function asSpelled(word: string): string {
  return word;
}

function namePieces(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter(isName).flatMap(piecesOf))].sort();
}

/** Whether a page that is asked for capitalised pieces tells of a word: it has a capital letter, or its script has none. */
function isName(word: string): boolean {
  return /\p{L}/u.test(word) && (word !== word.toLowerCase() || word === word.toUpperCase());
}

/** Parts of a word with capital letters in its middle are kept from this length on: shorter ones say nothing. */
const SHORTEST_PART = 3;

/** How pages spell a word, cut and folded as they are: as a whole, and in parts, if it has a capital letter in its middle. */
function piecesOf(word: string): readonly string[] {
  const whole = foldText(word);
  const parts = [word, word.toLowerCase()].flatMap((one) => [longestPiece(one, "names"), longestPiece(one, "words")]);
  const long = parts.map(foldText).filter((part) => part.length >= SHORTEST_PART);
  return [...new Set([whole, ...long])].filter((piece) => !piece.includes(" "));
}

function longestPiece(word: string, kind: PieceKind): string {
  return cutPieces(word, kind).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
}

/** The first of each row, then the second of each, and so on: what is left over at the end is not all of one entity or language. */
function inTurn(rows: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
}
