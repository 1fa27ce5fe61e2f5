import type { Entity, EntityId } from "../briefs/brief.ts";
import type { Story } from "../briefs/story.ts";

/** What a brief may take from others of its series instead of writing it again. */
export type Lent = {
  /** Forms, vetoes and needs by entity. */
  readonly entities: ReadonlyMap<EntityId, Pick<Entity, "forms" | "vetoes" | "needs">>;
  /** Absent when nothing is lent. */
  readonly story?: Story;
};

export const NOTHING_LENT: Lent = { entities: new Map() };
