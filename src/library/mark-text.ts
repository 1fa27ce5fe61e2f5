import type { EntityId } from "../briefs/brief.ts";
import { WORD_LISTS } from "../gazetteer/compile/word-lists.ts";
import { findCandidates } from "../gazetteer/find-candidates.ts";
import type { GazetteerData } from "../gazetteer/gazetteer-data.ts";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import { decideMentions } from "../mentions/decide-mentions.ts";
import type { SearchedBlock } from "../mentions/evidence.ts";

/** A stretch of a text, marked or not. */
export type MarkedPiece = {
  readonly text: string;
  readonly marked: boolean;
  /** The entity that is named; absent where nothing is marked. */
  readonly entity?: EntityId;
};

/**
 * What would be marked in a text if it were a page: its paragraphs, each in pieces in order. Line feeds end paragraphs.
 *
 * @param title - Of the page, if it has one: what it names speaks for all of the text.
 */
export function markText(tables: GazetteerData, text: string, title = ""): readonly (readonly MarkedPiece[])[] {
  const gazetteer = openGazetteer([tables], WORD_LISTS);
  let position = 0;
  const paragraphs = text.split(/\n+/).filter((one) => one.trim() !== "");
  const blocks = paragraphs.map((paragraph): SearchedBlock => {
    const candidates = findCandidates(paragraph, gazetteer);
    const block = {
      position,
      length: paragraph.length,
      section: 0,
      part: 0,
      partLength: text.length,
      isEntry: false,
      candidates,
    };
    position += paragraph.length;
    return block;
  });
  const facts = {
    length: position,
    parts: 1,
    published: null,
    modified: null,
    title: findCandidates(title, gazetteer),
    outer: [],
  };
  const { decisions } = decideMentions(blocks, gazetteer.briefs, facts);
  return paragraphs.map((paragraph, at) => {
    const shown = decisions.filter((decision) => decision.block === at && decision.shown);
    return cutAt(
      paragraph,
      shown.map(({ candidate: { start, end, meaning } }) => ({ start, end, entity: meaning.name })),
    );
  });
}

type Stretch = { readonly start: number; readonly end: number; readonly entity: EntityId };

function cutAt(text: string, marks: readonly Stretch[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let end = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start > end) pieces.push({ text: text.slice(end, mark.start), marked: false });
    pieces.push({ text: text.slice(mark.start, mark.end), marked: true, entity: mark.entity });
    end = mark.end;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), marked: false }] : pieces;
}
