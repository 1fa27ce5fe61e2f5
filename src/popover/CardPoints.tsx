import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { KeyPoint, Source } from "../briefs/brief.ts";
import { useInterface } from "../ui/interface-text.ts";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { LinkedText } from "./LinkedText.tsx";

/** No more points than this are shown at once, and no more characters; from Firefox's link preview and Page Previews. */
const MOST_POINTS = 3;
const MOST_CHARACTERS = 500;

type CardPointsProps = {
  /** The key point that is shown before these. */
  readonly before: KeyPoint;
  readonly points: readonly KeyPoint[];
  readonly language: string;
  /** What the points may cite. */
  readonly sources: readonly Source[];
};

/** The key points after the first: a few, the rest behind "more". */
export function CardPoints({ before, points, language, sources }: CardPointsProps) {
  const { textOf } = useInterface();
  const [more, setMore] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const first = takeFirst(before, points);
  const shown = more ? points : first;
  // The button has gone, and the focus would go with it, out of the card.
  useLayoutEffect(() => {
    if (more) list.current?.querySelectorAll("li")[first.length]?.focus({ preventScroll: true });
  }, [more]);
  return (
    <div ref={list}>
      {shown.length > 0 && (
        <KeyPoints
          points={shown}
          start={2}
          language={language}
          sources={sources}
          draw={(text) => <LinkedText text={text} />}
        />
      )}
      {shown.length < points.length && (
        <button type="button" onClick={() => setMore(true)}>
          {textOf("cardMore")}
        </button>
      )}
    </div>
  );
}

/** Of some points those that are shown at once. */
function takeFirst(before: KeyPoint, points: readonly KeyPoint[]): readonly KeyPoint[] {
  let characters = before.text.length;
  return points.slice(0, MOST_POINTS - 1).filter(({ text }) => {
    characters += text.length;
    return characters <= MOST_CHARACTERS;
  });
}
