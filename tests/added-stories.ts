import manifest from "../manifest.json" with { type: "json" };
import type { Brief } from "../src/briefs/brief.ts";
import { compileStory } from "../src/library/compiled-story.ts";
import { toEntry, writeIndex } from "../src/library/library-index.ts";
import { toStoredStory } from "../src/library/open-story.ts";
import { buildBrief, buildEntity, buildStory } from "./unit/builders.ts";

/** What the browser stores of added explainers, as if a reader had added them. */
export function storedLibrary(briefs: readonly Brief[]): Readonly<Record<string, unknown>> {
  const stories = briefs.map((brief) => {
    const words = { path: `${brief.id}.md`, text: brief.lead };
    const compiled = compileStory(brief);
    return {
      entry: toEntry(brief, compiled, words.text.length, 1),
      stored: toStoredStory({ id: brief.id, words }, compiled, manifest.version),
    };
  });
  return {
    "library index": writeIndex({ entries: stories.map(({ entry }) => entry) }),
    ...Object.fromEntries(stories.map(({ entry, stored }) => [`story:${entry.id}`, stored])),
  };
}

/**
 * A brief about what somebody does in a town, which a page must both name: `Ostwick` and `Lindqvist` of the people who build a bridge
 * there.
 *
 * @param bridge - A form of its one entity.
 */
export function townBrief(id: string, town: string, people: readonly string[], bridge: string): Brief {
  const groups = [
    { name: "town", weight: 2, patterns: [town] },
    { name: "people", weight: 2, patterns: people },
  ];
  const forms = [{ strength: "strong" as const, language: "en", patterns: [bridge] }];
  return buildBrief({
    id,
    title: `The bridge of ${town}`,
    entities: [buildEntity({ id: "bridge", name: bridge, forms })],
    story: buildStory({ evidence: groups, requires: ["town", "people"], enough: { short: 2, long: 2 } }),
  });
}
