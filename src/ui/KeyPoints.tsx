import type { KeyPoint } from "../briefs/brief.ts";

type KeyPointsProps = {
  /** In the order in which they are shown. */
  readonly points: readonly KeyPoint[];
  readonly language: string;
};

/** Key points of a brief as a numbered list. */
export function KeyPoints({ points, language }: KeyPointsProps) {
  return (
    <ol class="key-points" lang={language}>
      {points.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ol>
  );
}
