import type { BriefId } from "../../gazetteer/candidate.ts";
import { cutPieces, type PieceKind } from "../../gazetteer/page-pieces.ts";
import type { AskBackground } from "../../messages/ask-background.ts";
import { titleOf } from "../../page/dom.ts";
import { textParts } from "../../page/text/text-parts.ts";
import type { FramePlace } from "./keep-gate.ts";
import { type ReadBelow, readLiving } from "./read-living.ts";
import type { StoryWatch } from "./story-watch.ts";
import { likelyShadows } from "./watch-stories.ts";

/** As much is told at a time, in UTF-16 code units; the largest pages have a quarter of it. */
const MOST_AT_A_TIME = 100_000;

/** A frame that has told of as many pieces tells of no more: it is a log or a game, and its first words said what it is about. */
const MOST_PIECES = 20_000;

/** So many stories are opened in one frame at the most, however long it lives. */
const MOST_STORIES = 20;

/**
 * Watch a page for stories by telling the background its words, those that are new only: however many stories there are, the page
 * pays for reading its text once and for one message.
 */
export function watchPieces(ask: AskBackground, { isTop, hearsOuter }: FramePlace, kind: PieceKind): StoryWatch {
  const told = new Set<string>();
  const opened = new Set<BriefId>();
  let fresh: string[] = [];
  let known = "";
  let isGranted = false;

  const take = (text: string): void => {
    for (const piece of new Set(cutPieces(text, kind))) {
      if (told.has(piece) || told.size >= MOST_PIECES) continue;
      told.add(piece);
      fresh.push(piece);
    }
  };

  const takeFresh = (): string => {
    let pieces = "";
    let count = 0;
    while (count < fresh.length && pieces.length < MOST_AT_A_TIME) pieces += `${fresh[count++]} `;
    fresh = fresh.slice(count);
    return pieces;
  };

  const askFor = async (pieces: string): Promise<readonly BriefId[]> => {
    const found = await ask("findStories", pieces, known, hearsOuter);
    known = found.known;
    const more = found.stories.filter((story) => !opened.has(story)).slice(0, MOST_STORIES - opened.size);
    for (const story of more) opened.add(story);
    return more;
  };

  return {
    // What the page around a frame tells is known to the background, which counts it in.
    namesAny: () => false,
    grant() {
      isGranted = known !== "";
    },
    async run(host, onOpened, signal) {
      const read: ReadBelow = function* (root, watch) {
        for (const part of textParts(root)) {
          take(part);
          yield;
        }
        for (const shadow of likelyShadows(root)) {
          watch(shadow);
          yield* read(shadow, watch);
        }
      };
      const onRead = async (idle: boolean): Promise<void> => {
        while ((fresh.length > 0 || isGranted) && !signal.aborted) {
          isGranted = false;
          const more = await askFor(takeFresh());
          if (more.length > 0) onOpened(more);
        }
        await host.onRead(idle);
      };
      if (isTop) take(titleOf(document));
      await readLiving(() => opened.size >= MOST_STORIES, read, { ...host, onRead }, signal);
    },
  };
}
