import type { BriefId } from "../../briefs/brief.ts";
import type { EntityLink } from "../../frame/popover-port.ts";
import type { SearchedText } from "./explain-host.ts";

/**
 * Find the entities that a text of a brief names, each where it is named first.
 *
 * A brief's own words are about its story, so that nothing has to be decided: of overlapping names the longest stays.
 */
export function linkEntities(brief: BriefId, { candidates, briefs }: SearchedText): readonly EntityLink[] {
  const number = briefs.findIndex((rules) => rules.brief === brief);
  const named = candidates
    .filter(({ meaning }) => meaning.brief === number && (meaning.role === "strong" || meaning.role === "contextual"))
    .map(({ meaning, start, end }) => ({ entity: meaning.name, start, end }))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const links: EntityLink[] = [];
  for (const link of named) {
    if (links.every(({ start, end }) => end <= link.start || link.end <= start)) links.push(link);
  }
  const inOrder = links.sort((a, b) => a.start - b.start);
  return inOrder.filter(({ entity }, at) => inOrder.findIndex((other) => other.entity === entity) === at);
}
