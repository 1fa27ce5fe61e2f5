import type { ComponentChildren } from "preact";
import type { KeyPoint, Source } from "../briefs/brief.ts";
import { Cites } from "./Cites.tsx";

type KeyPointsProps = {
  /** In the order in which they are shown. */
  readonly points: readonly KeyPoint[];
  /** The number of the first; 1 when left out. */
  readonly start?: number;
  readonly language: string;
  /** What the points may cite; without them no source is named beside a point. */
  readonly sources?: readonly Source[];
  /** The anchor of a point, where it has one. */
  readonly anchorOf?: (id: string) => string;
  /** Draws a point's text; as it stands when left out. */
  readonly draw?: (text: string) => ComponentChildren;
};

/** Key points of a brief as a numbered list. */
export function KeyPoints({ points, start = 1, language, sources, anchorOf, draw }: KeyPointsProps) {
  return (
    <ol
      class="key-points"
      start={start}
      style={start > 1 ? { counterReset: `key-point ${start - 1}` } : undefined}
      lang={language}
      dir="auto"
    >
      {points.map(({ id, text, cites }) => (
        <li key={id} id={anchorOf?.(id)} tabIndex={-1}>
          {draw ? draw(text) : text}
          <Cites cites={cites} sources={sources} />
        </li>
      ))}
    </ol>
  );
}
