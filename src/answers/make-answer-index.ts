import type { BriefTexts } from "../briefs/brief-texts.ts";
import {
  type AnswerIndex,
  INDEX_VERSION,
  type IndexedAsk,
  type IndexedPart,
  type IndexedSentence,
} from "./answer-index.ts";
import type { AnswerType } from "./answer-type.ts";
import { findAnswerLanguage } from "./languages/find-answer-language.ts";
import { listParts, type Part } from "./list-parts.ts";
import { type OpenLanguage, openLanguage, type Word } from "./open-language.ts";
import { placeAsk } from "./place-ask.ts";
import { readQuestion } from "./read-question.ts";
import { splitSentences } from "./split-sentences.ts";

/** What questions are asked of: an explainer's texts, with what its author adds for the search. */
export type Searchable = BriefTexts;

/**
 * Make an explainer searchable. Takes a few milliseconds; the result is plain data, to be stored with the explainer.
 *
 * @returns Null for an explainer in a language that the search does not know.
 */
export function makeAnswerIndex(brief: Searchable): AnswerIndex | null {
  const language = findAnswerLanguage(brief.language);
  if (!language) return null;
  const open = openLanguage(language);
  const listed = listParts(brief);
  const paragraphs = [...new Set(listed.flatMap((part) => part.paragraphs))];
  const sentences = listed.flatMap((part, number) => indexSentences(part, number, paragraphs, open));
  const postings = new Map<string, Set<number>>();
  const post = (text: number, words: Iterable<string>): void => {
    for (const stem of words) postings.set(stem, (postings.get(stem) ?? new Set()).add(text));
  };
  sentences.forEach(({ paragraph, start, end }, text) => {
    post(text, listTelling(open.read((paragraphs[paragraph] ?? "").slice(start, end))));
  });
  let texts = sentences.length;
  const addText = (text: string): number => {
    post(texts, listTelling(open.read(text)));
    return texts++;
  };
  const parts: IndexedPart[] = listed.map(({ kind, id, heading, alsoCalled }) => ({
    kind,
    id,
    heading,
    text: heading === "" ? -1 : addText([heading, ...alsoCalled].join(" ")),
  }));
  const asks = (brief.asks ?? []).flatMap((ask): IndexedAsk[] => {
    const sentence = placeAsk(ask, parts, sentences, paragraphs);
    if (sentence < 0) return [];
    return ask.questions.map((question) => {
      const { type, stems, isFuture } = readQuestion(question, open);
      return { text: addText(question), sentence, ...(type && { type }), isFuture, stems };
    });
  });
  return {
    version: INDEX_VERSION,
    brief: brief.id,
    title: brief.title,
    asOf: brief.asOf,
    language: brief.language,
    parts,
    paragraphs,
    sentences,
    asks,
    postings: Object.fromEntries([...postings].map(([stem, numbers]) => [stem, [...numbers].sort((a, b) => a - b)])),
    names: listNames(brief, paragraphs, open),
    about: [...new Set(listTelling(open.read(brief.title)))],
    like: [
      ...listSpellings(brief, open),
      ...(brief.words ?? []).map((group) => group.map((phrase) => listTelling(open.read(phrase)))),
    ],
  };
}

function indexSentences(
  part: Part,
  number: number,
  paragraphs: readonly string[],
  open: OpenLanguage,
): IndexedSentence[] {
  return part.paragraphs.flatMap((text, place) =>
    splitSentences(text).map(({ start, end }, order): IndexedSentence => {
      const sentence = text.slice(start, end);
      const words = open.read(sentence);
      return {
        part: number,
        paragraph: paragraphs.indexOf(text),
        start,
        end,
        isFirst: place === 0 && order === 0,
        leans: order > 0 && open.language.leaning.test(sentence),
        types: listTypes(sentence, words, part, open),
        isFuture: open.language.future.sentence.test(sentence),
        counted: listCounted(words, open),
        length: new Set(listTelling(words)).size,
      };
    }),
  );
}

/** The types of questions a sentence can answer. Whatever names somebody, or speaks of somebody named, may say who. */
function listTypes(sentence: string, words: readonly Word[], part: Part, { language }: OpenLanguage): AnswerType[] {
  const holding = Object.entries(language.sentences).flatMap(([type, pattern]) =>
    pattern?.test(sentence) ? [type as AnswerType] : [],
  );
  const names = words.some(({ isCapital, isFirst }) => isCapital && !isFirst) || part.kind === "entity";
  return names ? [...holding, "person"] : holding;
}

/** How far from a number what it counts may stand, in words. */
const NEAR_NUMBER = 5;

/** Stems near a number that can count: not a year, a day of a month or an hour. */
function listCounted(words: readonly Word[], { numbers }: OpenLanguage): string[] {
  const counted = new Set<string>();
  words.forEach(({ stem }, place) => {
    const counts = /^\d+$/.test(stem) ? !/^(?:1[5-9]|20)\d\d$/.test(stem) : numbers.has(stem);
    if (!counts) return;
    for (const near of words.slice(Math.max(0, place - NEAR_NUMBER), place + NEAR_NUMBER + 1)) counted.add(near.stem);
  });
  return [...counted];
}

function listTelling(words: readonly Word[]): string[] {
  return words.filter(({ isFunction }) => !isFunction).map(({ stem }) => stem);
}

/** Stems of names: words of the entities' names, and what has a capital inside a sentence where that means a name. */
function listNames(brief: Searchable, paragraphs: readonly string[], open: OpenLanguage): string[] {
  const isName = ({ isCapital, isFirst, isFunction }: Word): boolean => isCapital && !isFirst && !isFunction;
  const ofEntities = brief.entities
    .filter(({ kind }) => kind === "person" || kind === "place" || kind === "organisation")
    .flatMap(({ name }) => listTelling(open.read(name).filter(({ isCapital }) => isCapital)));
  const written = open.language.capitalsAreNames
    ? paragraphs.flatMap((text) => open.read(text).filter(isName)).map(({ stem }) => stem)
    : [];
  return [...new Set([...ofEntities, ...written])];
}

/** How many letters two spellings of one name begin with alike. */
const SAME_BEGINNING = 4;

/** Each word of an entity's name with its other spellings among the entity's surface forms. */
function listSpellings(brief: Searchable, open: OpenLanguage): string[][][] {
  return brief.entities.flatMap(({ name, called }) =>
    [...new Set(listTelling(open.read(name)))].flatMap((stem) => {
      const others = called
        .map(open.toStem)
        .filter((other) => other !== stem && other.slice(0, SAME_BEGINNING) === stem.slice(0, SAME_BEGINNING));
      return others.length === 0 ? [] : [[stem, ...new Set(others)].map((one) => [one])];
    }),
  );
}
