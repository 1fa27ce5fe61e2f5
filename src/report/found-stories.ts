import type { BriefId, EntityId, KeyPoint } from "../briefs/brief.ts";
import type { BriefTexts, EntityTexts } from "../briefs/brief-texts.ts";
import { listMentioned } from "../briefs/stands-for.ts";
import type { FoundMention } from "../browser/page-report/page-report.ts";

/** An entity that a page names. */
export type FoundEntity = {
  readonly entity: EntityTexts;
  /** At least one, in page order. */
  readonly mentions: readonly FoundMention[];
};

/** A story that a page is about. */
export type FoundStory = {
  readonly brief: BriefTexts;
  /** The most named first. */
  readonly entities: readonly FoundEntity[];
  /** Key points that nothing on the page stands for, see `listMentioned`. In the brief's order. */
  readonly notOnPage: readonly KeyPoint[];
};

/** What a story's part of the popup or panel is called in its address. */
export function anchorOfStory(id: BriefId): string {
  return `story-${id}`;
}

/**
 * Sort what was found on a page by story and entity.
 *
 * @returns The story with the most mentions first; empty when there is none.
 */
export function sortByStory(mentions: readonly FoundMention[], briefs: readonly BriefTexts[]): readonly FoundStory[] {
  return briefs
    .flatMap((brief) => {
      const own = mentions.filter((mention) => mention.brief === brief.id);
      return own.length === 0 ? [] : [toStory(brief, own)];
    })
    .sort((a, b) => countMentions(b) - countMentions(a));
}

function toStory(brief: BriefTexts, mentions: readonly FoundMention[]): FoundStory {
  const byEntity = new Map<EntityId, FoundMention[]>();
  for (const mention of mentions) byEntity.set(mention.entity, [...(byEntity.get(mention.entity) ?? []), mention]);
  const entities = brief.entities.flatMap((entity) => {
    const own = byEntity.get(entity.id);
    return own ? [{ entity, mentions: own }] : [];
  });
  const mentioned = listMentioned(
    entities.map(({ entity }) => entity),
    brief.keyPoints.length,
  );
  return {
    brief,
    entities: entities.sort((a, b) => b.mentions.length - a.mentions.length),
    notOnPage: brief.keyPoints.filter(({ id }) => !mentioned.has(id)),
  };
}

function countMentions({ entities }: FoundStory): number {
  return entities.reduce((sum, { mentions }) => sum + mentions.length, 0);
}
