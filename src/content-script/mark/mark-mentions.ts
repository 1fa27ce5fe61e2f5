import { createChooser } from "../../mentions/choose-marked.ts";
import type { PageSettings } from "../../messages/page-settings.ts";
import { parentElementOf } from "../../page/dom.ts";
import type { Paint } from "../../page/paint/highlights.ts";
import { highlightName } from "../../page/paint/mark-rules.ts";
import type { PaintedMark } from "../../page/paint/spots.ts";
import { toLiveRange, toStaticRange } from "../../page/text/block.ts";
import { type FoundMention, sentenceOf } from "../find/found-mention.ts";
import type { IsOff, MarkedMention, MarkedTexts } from "./marked-mention.ts";

const NONE: IsOff = () => false;

/** Paints mentions and finds them again. */
export type Marker = MarkedTexts & {
  /**
   * Mark mentions from now on, as many as the reader wants and where; yields so that the page can go on, and changes all at the end.
   * Returns those marked.
   *
   * @param found - All that the page names; each can be gone to.
   * @param isWanted - Whether the reader wants one; a card can be opened for these.
   * @param isQuiet - Whether one stands in a quiet place, where marks would be in the way.
   */
  readonly mark: (
    found: readonly FoundMention[],
    isWanted: (mention: FoundMention) => boolean,
    isQuiet: (mention: FoundMention) => boolean,
    choices: Pick<PageSettings, "amount" | "mark" | "markEverywhere" | "read">,
  ) => Generator<void, readonly FoundMention[]>;
};

/** So many mentions are gone through before the page is let go on. */
const MENTIONS_A_STEP = 128;

/**
 * @param shadowRoots - Shadow roots of the page that are read.
 * @param describe - Puts a mention's reason in words.
 */
export function createMarker(
  paint: Paint,
  shadowRoots: () => ShadowRoot[],
  describe: (mention: FoundMention) => string,
): Marker {
  let found: readonly FoundMention[] = [];
  let wanted: readonly FoundMention[] = [];
  let marked: readonly FoundMention[] = [];
  let listed: readonly MarkedMention[] | null = null;
  let byText = new Map<Text, FoundMention[]>();
  let isOff: IsOff = NONE;
  let current: number | null = null;
  let read: ReadonlySet<string> = new Set();

  const toMarked = (mention: FoundMention): MarkedMention => ({
    id: mention.id,
    brief: mention.brief,
    entity: mention.entity,
    text: mention.block.text.slice(mention.candidate.start, mention.candidate.end),
    get reason() {
      return describe(mention);
    },
    toRange: () => toLiveRange(mention.block, mention.candidate.start, mention.candidate.end),
    sentence: () => sentenceOf(mention),
  });

  const show = (): void =>
    paint.show(marked.flatMap((mention) => (isOff(mention) ? [] : (toPaintedMark(mention, read) ?? []))));
  const showCurrent = (): void => {
    const mention = found.find((one) => one.id === current && !isOff(one));
    paint.setCurrent(mention ? toStaticRange(mention.block, mention.candidate.start, mention.candidate.end) : null);
  };

  return {
    *mark(all, isWanted, isQuiet, { amount, mark: look, markEverywhere, read: readNow }) {
      const isRead = new Set(readNow);
      const isChosen = createChooser(amount);
      const isOffNow = isOff;
      const nowWanted: FoundMention[] = [];
      const nowMarked: FoundMention[] = [];
      const nowByText = new Map<Text, FoundMention[]>();
      const painted: PaintedMark[] = [];
      for (const [at, mention] of all.entries()) {
        if (at % MENTIONS_A_STEP === MENTIONS_A_STEP - 1) yield;
        if (!isWanted(mention)) continue;
        nowWanted.push(mention);
        if ((isQuiet(mention) && !markEverywhere) || !isChosen(mention)) continue;
        nowMarked.push(mention);
        addByText(nowByText, mention);
        const mark = isOff(mention) ? null : toPaintedMark(mention, isRead);
        if (mark) painted.push(mark);
      }
      paint.setName(highlightName(look), look.colour === "auto");
      found = all;
      wanted = nowWanted;
      marked = nowMarked;
      byText = nowByText;
      listed = null;
      read = isRead;
      // The reader may have switched some off meanwhile.
      if (isOff === isOffNow) paint.show(painted);
      else show();
      return marked;
    },
    inText: (text) => (byText.get(text) ?? []).filter((one) => !isOff(one)).map(toMarked),
    shadowRoots,
    setCurrent(id) {
      current = id;
      showCurrent();
    },
    hide(wanted) {
      isOff = wanted ?? NONE;
      show();
      showCurrent();
    },
    all: () => {
      listed ??= marked.map(toMarked);
      return listed;
    },
    wanted: () => wanted.map(toMarked),
    byId: (id) => {
      const mention = wanted.find((one) => one.id === id);
      return mention ? toMarked(mention) : null;
    },
    rangeOf: (id) => {
      const mention = found.find((one) => one.id === id);
      return mention ? toLiveRange(mention.block, mention.candidate.start, mention.candidate.end) : null;
    },
  };
}

function addByText(byText: Map<Text, FoundMention[]>, mention: FoundMention): void {
  const { start, end } = mention.candidate;
  for (const part of mention.block.parts) {
    if (part.start >= end || start >= part.start + part.node.length) continue;
    const own = byText.get(part.node) ?? [];
    if (own.push(mention) === 1) byText.set(part.node, own);
  }
}

function toPaintedMark(
  { brief, entity, block, candidate }: FoundMention,
  read: ReadonlySet<string>,
): PaintedMark | null {
  const range = toStaticRange(block, candidate.start, candidate.end);
  const element = range && parentElementOf(range.startContainer);
  return range && element ? { range, element, isRead: read.has(`${brief}/${entity}`) } : null;
}
