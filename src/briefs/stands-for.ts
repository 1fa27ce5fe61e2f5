import type { Entity } from "./brief.ts";

/**
 * The key point that a page mentions by naming an entity: the one it is most telling of, not all that concern it. A page that
 * names the negotiator has not spoken of every result.
 *
 * @param points - How many key points the brief has. An entity that concerns more than two thirds of them is the story itself.
 * @returns Its id; null when the entity stands for none.
 */
export function standsFor({ keyPoints }: Pick<Entity, "keyPoints">, points: number): string | null {
  const isPart = points === 1 || keyPoints.length <= (points * 2) / 3;
  return (isPart && keyPoints[0]) || null;
}

/**
 * Ids of the key points that a page mentions by naming these entities.
 *
 * @param points - How many key points the brief has.
 */
export function listMentioned(named: readonly Pick<Entity, "keyPoints">[], points: number): ReadonlySet<string> {
  return new Set(named.flatMap((entity) => standsFor(entity, points) ?? []));
}
