import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { KeyPoint } from "../briefs/brief.ts";
import { useInterface } from "../ui/interface-text.ts";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { LinkedText } from "./LinkedText.tsx";

/** No more points than this are shown at once, and no more characters; from Firefox's link preview and Page Previews. */
const MOST_POINTS = 3;
const MOST_CHARACTERS = 500;

type CardPointsProps = { readonly points: readonly KeyPoint[]; readonly language: string };

/** The first key points, the rest behind "more". */
export function CardPoints({ points, language }: CardPointsProps) {
  const { textOf } = useInterface();
  const [more, setMore] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const first = takeFirst(points);
  const shown = more ? points : first;
  // The button has gone, and the focus would go with it, out of the card.
  useLayoutEffect(() => {
    if (more) list.current?.querySelectorAll("li")[first.length]?.focus({ preventScroll: true });
  }, [more]);
  return (
    <div ref={list}>
      <KeyPoints points={shown} language={language} draw={(text) => <LinkedText text={text} />} />
      {shown.length < points.length && (
        <button type="button" onClick={() => setMore(true)}>
          {textOf("cardMore")}
        </button>
      )}
    </div>
  );
}

/** The first points that fit; always at least one. */
function takeFirst(points: readonly KeyPoint[]): readonly KeyPoint[] {
  let characters = 0;
  return points.slice(0, MOST_POINTS).filter(({ text }, at) => {
    characters += text.length;
    return at === 0 || characters <= MOST_CHARACTERS;
  });
}
