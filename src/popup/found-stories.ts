import type { EntityId, KeyPoint } from "../briefs/brief.ts";
import type { BriefTexts, EntityTexts } from "../briefs/brief-texts.ts";
import type { FoundMention } from "./page-report.ts";

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
  /** Key points that nothing on the page stands for, see `findMentioned`. In the brief's order. */
  readonly notOnPage: readonly KeyPoint[];
};

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
  const mentioned = findMentioned(
    entities.map(({ entity }) => entity),
    brief.keyPoints.length,
  );
  return {
    brief,
    entities: entities.sort((a, b) => b.mentions.length - a.mentions.length),
    notOnPage: brief.keyPoints.filter(({ id }) => !mentioned.has(id)),
  };
}

/**
 * Ids of the key points that a page mentions by naming these entities.
 *
 * Each stands for the one that it is most telling of, not for all that concern it: a page that names the negotiator has not
 * spoken of every result. An entity that concerns more than two thirds of a brief's key points is the story itself, and stands for none.
 */
function findMentioned(named: readonly EntityTexts[], points: number): ReadonlySet<string> {
  const isPart = ({ keyPoints }: EntityTexts): boolean => points === 1 || keyPoints.length <= (points * 2) / 3;
  return new Set(named.filter(isPart).flatMap(({ keyPoints }) => keyPoints.slice(0, 1)));
}

function countMentions({ entities }: FoundStory): number {
  return entities.reduce((sum, { mentions }) => sum + mentions.length, 0);
}
