import { withOwnNames, withoutOwnNames } from "../brief-format/own-names.ts";
import type { Entity, EntityId } from "../briefs/brief.ts";
import type { EvidenceGroup, Pattern, Story } from "../briefs/story.ts";

/** The spellings that a story's evidence was made of, by entity. */
export type Spellings = ReadonlyMap<EntityId, readonly Pattern[]>;

/** All spellings of each entity. */
export function listSpellings(entities: readonly Entity[]): Spellings {
  return new Map(entities.map(({ id, forms }) => [id, forms.flatMap(({ patterns }) => patterns)]));
}

/**
 * Have a story's evidence follow the spellings that were changed by hand: a group that has a spelling of an entity gets its new ones and
 * loses those that are gone, unless nothing would be left of it.
 *
 * @param before - The spellings that the story was written for.
 * @param entities - With their spellings as they are now.
 */
export function followSpellings(story: Story, before: Spellings, entities: readonly Entity[]): Story {
  const changes = entities.flatMap(({ id, forms }) => {
    const [old, now] = [before.get(id) ?? [], forms.flatMap(({ patterns }) => patterns)];
    const added = now.filter((one) => !old.includes(one));
    const gone = old.filter((one) => !now.includes(one));
    return added.length + gone.length === 0 ? [] : [{ old, added, gone }];
  });
  if (changes.length === 0) return story;
  const follow = (group: EvidenceGroup): EvidenceGroup => {
    const own = changes.filter(({ old }) => group.patterns.some((pattern) => old.includes(pattern)));
    if (own.length === 0) return group;
    const gone = new Set(own.flatMap((one) => one.gone));
    const kept = group.patterns.filter((pattern) => !gone.has(pattern));
    const patterns = [...new Set([...kept, ...own.flatMap(({ added }) => added)])];
    return patterns.length === 0 ? group : { ...group, patterns };
  };
  return { ...story, evidence: story.evidence.map(follow) };
}

/**
 * The same for a story that may be about its entities' names alone, as glossaries and notes are: then the names that it has now are its
 * evidence.
 *
 * @param written - The entities that the story was written for.
 */
export function followNames(story: Story, written: readonly Entity[], entities: readonly Entity[]): Story {
  const plain = withoutOwnNames(story, written);
  return plain === story ? followSpellings(story, listSpellings(written), entities) : withOwnNames(plain, entities);
}
