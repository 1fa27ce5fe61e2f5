import type { Source } from "../briefs/brief.ts";
import type { Card } from "../briefs/card.ts";

/** A fact of a card with where it comes from, for the clipboard: its first key point, else what the entity is here. */
export function writeCitation({ keyPoints, role, sources }: Pick<Card, "keyPoints" | "role" | "sources">): string {
  const [point] = keyPoints;
  const cited = sources.filter(({ id }) => id !== undefined && point?.cites?.includes(id));
  const named = (cited.length > 0 ? cited : sources).map(writeSource).join("; ");
  return `${point?.text ?? role} — ${named}`;
}

function writeSource({ title, publisher, url }: Source): string {
  return [title, publisher, url].filter((part) => part !== undefined).join(", ");
}
