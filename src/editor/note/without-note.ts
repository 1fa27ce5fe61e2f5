import { withOwnNames, withoutOwnNames } from "../../brief-format/own-names.ts";
import type { Brief, Entity, EntityId, Source } from "../../briefs/brief.ts";
import type { EvidenceGroup } from "../../briefs/story.ts";

/** What a note did to its explainer. */
export type NoteChange = {
  readonly entity: EntityId;
  /** The explainer as it was before; null when the note was the first of a new one. */
  readonly before: Brief | null;
  readonly after: Brief;
};

/**
 * Take a note out of an explainer that was changed since: its entity is as it was before or gone, and so are the sources and the evidence
 * that came with it and that nothing else needs.
 *
 * @param now - The explainer as it is kept, read as `after` was. It may come back without entities.
 * @returns Null when the entity or its evidence is no longer as the note left it; the same explainer when it is gone already.
 */
export function withoutNote(now: Brief, { entity, before, after }: NoteChange): Brief | null {
  const [was, wrote, is] = [before, after, now].map((brief) => brief?.entities.find(({ id }) => id === entity));
  if (!is) return now;
  if (!isSame(is, wrote)) return null;
  const entities = was ? now.entities.map((one) => (one === is ? was : one)) : now.entities.filter((one) => one !== is);
  const story = withoutOwnNames(now.story, now.entities);
  const names = new Set([...nearOf(was), ...nearOf(wrote)]);
  if ([...names].some((name) => !isSame(groupOf(now, name), groupOf(after, name)))) return null;
  const needed = new Set(entities.filter(({ id }) => id !== entity).flatMap(nearOf));
  const isOfNote = ({ name }: EvidenceGroup): boolean => names.has(name) && !needed.has(name);
  const restored = (before?.story.evidence ?? []).filter(isOfNote);
  const evidence = [...story.evidence.filter((group) => !isOfNote(group)), ...restored];
  const left = { ...now, entities, story: withOwnNames({ ...story, evidence }, entities) };
  const cited = citedIn(left);
  const isBrought = ({ id }: Source): boolean =>
    id !== undefined && after.sources.some((one) => one.id === id) && !before?.sources.some((one) => one.id === id);
  return { ...left, sources: now.sources.filter((one) => !isBrought(one) || cited.has(one.id ?? "")) };
}

function nearOf(entity: Entity | undefined): readonly string[] {
  return entity?.needs?.near ?? [];
}

function groupOf({ story }: Brief, name: string): EvidenceGroup | undefined {
  return story.evidence.find((group) => group.name === name);
}

function citedIn({ entities, keyPoints, sections, questions }: Brief): ReadonlySet<string> {
  return new Set([...entities, ...keyPoints, ...sections, ...questions].flatMap(({ cites }) => cites ?? []));
}

/** Both were read in the same way, which puts their fields in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
