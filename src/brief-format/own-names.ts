import type { Entity } from "../briefs/brief.ts";
import type { EvidenceGroup, Pattern, Story } from "../briefs/story.ts";

/**
 * Complete a story that is about its entities' names alone: `atLeast: 2` without `requires` means two of them, whichever.
 *
 * Each entity's forms become an evidence group of its own, named as the entity; groups that the story gives besides count in the
 * same way, such as the topic of a glossary. Any other story comes back as it is.
 */
export function withOwnNames(story: Story, entities: readonly Entity[]): Story {
  if (story.atLeast === undefined || story.requires.length > 0 || entities.length === 0) return story;
  const given = new Set(story.evidence.map(({ name }) => name));
  const evidence = [...story.evidence, ...entities.filter(({ id }) => !given.has(id)).map(toGroup)];
  const { atLeast } = story;
  const { short, long } = story.enough;
  return {
    ...story,
    evidence,
    requires: evidence.map(({ name }) => name),
    enough: { ...story.enough, short: short || atLeast, long: long || atLeast },
  };
}

/** The same story without what {@link withOwnNames} adds; the story itself when it would not come back by that. */
export function withoutOwnNames(story: Story, entities: readonly Entity[]): Story {
  if (story.atLeast === undefined) return story;
  const own = new Map(entities.map((entity) => [entity.id, entity.forms.flatMap(({ patterns }) => patterns)]));
  const evidence = story.evidence.filter(
    ({ name, weight, speaksFor, patterns }) =>
      weight !== 1 || speaksFor !== undefined || own.get(name)?.join("\n") !== patterns.join("\n"),
  );
  const { short, long } = story.enough;
  const isUsual = short === story.atLeast && long === story.atLeast;
  const brief = { ...story, evidence, requires: [], ...(isUsual && { enough: { short: 0, long: 0 } }) };
  return JSON.stringify(withOwnNames(brief, entities)) === JSON.stringify(story) ? brief : story;
}

/** A pattern that finds a name as it is written; empty when it has no letter and no digit. */
export function toPattern(name: string): Pattern {
  const plain = name
    .replace(/[{}[\]#…]|\.{3}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");
}

function toGroup({ id, forms }: Entity): EvidenceGroup {
  return { name: id, weight: 1, patterns: forms.flatMap(({ patterns }) => patterns) };
}
