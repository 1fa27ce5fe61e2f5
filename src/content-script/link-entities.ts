import type { BriefId } from "../briefs/brief.ts";
import { findCandidates } from "../gazetteer/find-candidates.ts";
import type { Gazetteer } from "../gazetteer/open-gazetteer.ts";
import type { EntityLink } from "../ui/popover-port.ts";

/**
 * Find the entities that a text of a brief names, each where it is named first.
 *
 * A brief's own words are about its story, so that nothing has to be decided: of overlapping names the longest stays.
 */
export function linkEntities(text: string, brief: BriefId, gazetteer: Gazetteer): readonly EntityLink[] {
  const number = gazetteer.briefs.findIndex((rules) => rules.brief === brief);
  const named = findCandidates(text, gazetteer)
    .filter(({ sense }) => sense.brief === number && (sense.says === "strong" || sense.says === "contextual"))
    .map(({ sense, start, end }) => ({ entity: sense.name, start, end }))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const links: EntityLink[] = [];
  for (const link of named) {
    if (links.every(({ start, end }) => end <= link.start || link.end <= start)) links.push(link);
  }
  const inOrder = links.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ entity }, at) => inOrder.findIndex((other) => other.entity === entity) === at);
}
