import { chooseMarked } from "../mentions/choose-marked.ts";
import type { MarkAmount } from "../mentions/mention.ts";
import type { MarkLook } from "../messages/page-settings.ts";
import { toLiveRange, toStaticRange } from "../page/block.ts";
import type { Paint, PaintedMark } from "../page/highlights.ts";
import { holdsPoint, textPlaceAt } from "../page/hit-test.ts";
import { highlightName } from "../page/mark-rules.ts";
import { type FoundMention, sentenceOf } from "./found-mention.ts";
import type { MarkedMention, MarkedMentions } from "./marked-mention.ts";

/** Paints mentions and finds them again under the pointer. */
export type Marker = MarkedMentions & {
  /** Mark these mentions from now on, as many as the reader wants. Returns those marked. */
  readonly mark: (found: readonly FoundMention[], amount: MarkAmount, look: MarkLook) => readonly FoundMention[];
};

/**
 * @param shadowRoots - Shadow roots of the page that are read.
 * @param describe - Puts a mention's reason in words.
 */
export function createMarker(
  paint: Paint,
  shadowRoots: () => ShadowRoot[],
  describe: (mention: FoundMention) => string,
): Marker {
  let marked: readonly FoundMention[] = [];
  let byText = new Map<Text, FoundMention[]>();

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

  return {
    mark(found, amount, look) {
      paint.setName(highlightName(look), look.colour === "auto");
      const choice = chooseMarked(found, amount);
      marked = found.filter((_, at) => choice[at]);
      byText = indexByText(marked);
      paint.show(marked.flatMap((mention) => toPaintedMark(mention) ?? []));
      return marked;
    },
    at(x, y) {
      const place = textPlaceAt(x, y, shadowRoots());
      for (const mention of (place && byText.get(place.node)) ?? []) {
        const range = toLiveRange(mention.block, mention.candidate.start, mention.candidate.end);
        if (range && holdsPoint(range, x, y)) return toMarked(mention);
      }
      return null;
    },
    setCurrent(id) {
      const mention = marked.find((one) => one.id === id);
      paint.setCurrent(mention ? toStaticRange(mention.block, mention.candidate.start, mention.candidate.end) : null);
    },
    all: () => marked.map(toMarked),
    byId: (id) => {
      const mention = marked.find((one) => one.id === id);
      return mention ? toMarked(mention) : null;
    },
  };
}

function indexByText(mentions: readonly FoundMention[]): Map<Text, FoundMention[]> {
  const byText = new Map<Text, FoundMention[]>();
  for (const mention of mentions) {
    const { start, end } = mention.candidate;
    for (const part of mention.block.parts) {
      if (part.start < end && start < part.start + part.node.length) {
        byText.set(part.node, [...(byText.get(part.node) ?? []), mention]);
      }
    }
  }
  return byText;
}

function toPaintedMark({ block, candidate }: FoundMention): PaintedMark | null {
  const range = toStaticRange(block, candidate.start, candidate.end);
  const element = range?.startContainer.parentElement;
  return range && element ? { range, element } : null;
}
