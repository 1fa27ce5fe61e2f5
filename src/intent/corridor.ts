/** A point or a rectangle of the viewport, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Width of the corridor's mouth around the mention, in CSS pixels, for hands that do not move straight. */
const MARGIN = 8;

/**
 * Whether a point lies on the way from a mention to its card: in the convex hull of the two, a little widened.
 *
 * Whoever moves to the card is not leaving it, also across other mentions. After the "safe triangle" of menus (Tog 1986).
 */
export function isInCorridor(point: Point, mention: Box, card: Box): boolean {
  const hull = convexHull([...corners(mention), ...corners(card)]);
  return hull.every((corner, at) => {
    const next = hull[(at + 1) % hull.length] ?? corner;
    return turn(corner, next, point) >= 0;
  });
}

function corners({ left, top, right, bottom }: Box): readonly Point[] {
  const [x1, x2, y1, y2] = [left - MARGIN, right + MARGIN, top - MARGIN, bottom + MARGIN];
  return [
    { x: x1, y: y1 },
    { x: x2, y: y1 },
    { x: x2, y: y2 },
    { x: x1, y: y2 },
  ];
}

/** Andrew's monotone chain (1979), the corners in turn. */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (row: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of row) {
      while (chain.length > 1 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

/** Positive when three points turn one way, negative the other, zero on a line. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
