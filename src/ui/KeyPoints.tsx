import type { ComponentChildren } from "preact";
import type { KeyPoint } from "../briefs/brief.ts";

type KeyPointsProps = {
  /** In the order in which they are shown. */
  readonly points: readonly KeyPoint[];
  readonly language: string;
  /** The anchor of a point, where it has one. */
  readonly anchorOf?: (id: string) => string;
  /** Draws a point's text; as it stands when left out. */
  readonly draw?: (text: string) => ComponentChildren;
};

/** Key points of a brief as a numbered list. */
export function KeyPoints({ points, language, anchorOf, draw }: KeyPointsProps) {
  return (
    <ol class="key-points" lang={language} dir="auto">
      {points.map(({ id, text }) => (
        <li key={id} id={anchorOf?.(id)} tabIndex={-1}>
          {draw ? draw(text) : text}
        </li>
      ))}
    </ol>
  );
}
