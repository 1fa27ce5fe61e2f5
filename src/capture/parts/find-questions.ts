import type { DraftQuestion } from "../draft.ts";
import { htmlToText } from "../facts/html-text.ts";
import { type Described, textUnder, thingsUnder, typesOf } from "../facts/json-ld.ts";
import type { OutlineBlock } from "../outline/block.ts";
import { findLabels } from "./find-label.ts";
import { type PartBlocks, readBelow, takeBlocks } from "./part-blocks.ts";

/** A question the article finder left out still counts with an answer of this length, in UTF-16 code units. */
const LONG_ANSWER = 120;

/** No question is longer than this, in UTF-16 code units: what is, is a paragraph that ends in one. */
const LONGEST = 200;

/** No page answers more questions than this; more are a forum. */
const MOST = 60;

const PREFIX = /^(?:question|q|frage|pregunta|domanda|soru|вопрос|питання|запитання)\s*(?:\d+\s*)?[:：.)]\s*(?=\S)/iu;
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)/iu;
const MARK = /[?？؟]["”’»“)\s]*$/u;

/**
 * Find the questions that a page asks and answers: headings and bold lines that end in a question mark or begin with "Question:",
 * what opens an accordion, terms of a definition list; and those in JSON-LD (FAQPage, QAPage) that the page does not show.
 *
 * @param title - The page's title, which is no question of it.
 */
export function findQuestions(
  parts: PartBlocks,
  described: readonly Described[],
  title: string,
): readonly DraftQuestion[] {
  const shown = findShown(parts, title);
  const told = described.filter((thing) => typesOf(thing).includes("Question")).flatMap(readDescribed);
  const questions: DraftQuestion[] = shown.map((one) => {
    if (one.answer.length > 0) return one;
    return { ...one, answer: told.find(({ question }) => isSame(question, one.question))?.answer ?? [] };
  });
  for (const one of told) if (!questions.some(({ question }) => isSame(question, one.question))) questions.push(one);
  return questions;
}

function findShown(parts: PartBlocks, title: string): readonly DraftQuestion[] {
  const found: DraftQuestion[] = [];
  const add = (question: string, answer: readonly string[]): void => {
    if (found.length < MOST && !found.some((one) => isSame(one.question, question))) found.push({ question, answer });
  };
  const firstHeading = parts.blocks.findIndex(({ kind }) => kind === "heading");
  const asks = (level: (one: number) => boolean): number =>
    parts.blocks.filter((block) => isAsked(block) && !block.aside && !block.opens && level(block.level)).length;
  const byHeadings = asks((level) => level > 1 && level < 7);
  // Where headings ask, a bold line that does is the author talking to the reader.
  const boldCounts = byHeadings < 3 || asks((level) => level === 7) > byHeadings;
  for (const [at, block] of parts.blocks.entries()) {
    if (parts.taken.has(at) || block.aside || block.level === 1) continue;
    if (block.level === 7 && !block.opens && !boldCounts) continue;
    if (block.kind === "terms") {
      const asked = block.rows.filter(([term = ""]) => MARK.test(term));
      for (const [term = "", text = ""] of asked) add(cleanQuestion(term), text === "" ? [] : [text]);
      if (asked.length > 0) takeBlocks(parts, at, at + 1);
    } else if (isAsked(block) && !(at === firstHeading && isSame(block.text, title))) {
      const below = readBelow(parts, at, (next, place) => endsAnswer(next, block, parts, place));
      const holds = block.kept || below.kept || below.length >= LONG_ANSWER;
      if (!holds || (block.linked && below.length < LONG_ANSWER) || isMenu(parts, at, below.to)) continue;
      if (below.length === 0 && (block.level === 7 || !block.kept)) continue;
      takeBlocks(parts, at, below.to);
      add(cleanQuestion(block.text), below.paragraphs);
    }
  }
  return found;
}

/** Whether a block is a question by its form. Ordinary paragraphs are not, whatever they end in. */
export function isAsked({ kind, text, linked }: OutlineBlock): boolean {
  if (kind !== "heading" || text.length > LONGEST || text.length < 6) return false;
  if (PREFIX.test(text)) return true;
  return MARK.test(text) && !linked && /\s/.test(text);
}

function endsAnswer(next: OutlineBlock, question: OutlineBlock, { blocks }: PartBlocks, at: number): boolean {
  if (next.kind !== "heading") return false;
  if (isAsked(next)) return true;
  if (findLabels(next.text).some(({ whole }) => whole)) return true;
  if (next.level <= question.level) return true;
  // A bold line inside an answer is of it; between the answers of bold questions it begins something else.
  return question.level === 7 && next.level === 7 && blocks[at + 1]?.kind !== "heading";
}

/** Questions in a row with nothing below them are a list of links to them. */
function isMenu({ blocks }: PartBlocks, at: number, to: number): boolean {
  const next = blocks[to];
  const block = blocks[at];
  return to === at + 1 && block?.level === 7 && next !== undefined && isAsked(next);
}

function cleanQuestion(text: string): string {
  return text.replace(PREFIX, "").replace(NUMBER, "").trim();
}

function readDescribed(thing: Described): readonly DraftQuestion[] {
  const question = htmlToText(textUnder(thing, "name") ?? textUnder(thing, "text") ?? "");
  const answers = [...thingsUnder(thing, "acceptedAnswer"), ...thingsUnder(thing, "suggestedAnswer")];
  const answer = answers.map((one) => htmlToText(textUnder(one, "text") ?? "")).find((text) => text !== "");
  return question !== "" && question.length <= LONGEST && answer
    ? [{ question: cleanQuestion(question), answer: [answer] }]
    : [];
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return cleanQuestion(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
