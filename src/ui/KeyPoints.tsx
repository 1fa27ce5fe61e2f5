import type { ComponentChildren } from "preact";
import type { KeyPoint } from "../briefs/brief.ts";

type KeyPointsProps = {
  /** In the order in which they are shown. */
  readonly points: readonly KeyPoint[];
  readonly language: string;
  /** Draws a point's text; as it stands when left out. */
  readonly draw?: (text: string) => ComponentChildren;
};

/** Key points of a brief as a numbered list. */
export function KeyPoints({ points, language, draw }: KeyPointsProps) {
  return (
    <ol class="key-points" lang={language}>
      {points.map(({ id, text }) => (
        <li key={id}>{draw ? draw(text) : text}</li>
      ))}
    </ol>
  );
}
