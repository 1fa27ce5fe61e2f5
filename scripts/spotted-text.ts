import type { WithheldSummary } from "../src/messages/page-summary.ts";
import { describeWithheld } from "./describe-withheld.ts";
import type { SpottedMention } from "./driver/open-spotter.ts";

/**
 * What was found in a document, as a line of JSON.
 *
 * @param withheld - What was found and not marked; left out where nobody asked.
 */
export function toJson(id: string, mentions: readonly SpottedMention[], withheld?: readonly WithheldSummary[]): string {
  const shown = mentions.map(({ brief, entity, text, start, end }) => {
    const named = { explainer: brief, entity, text };
    return start === undefined ? named : { ...named, start, end };
  });
  return `${JSON.stringify({ id, mentions: shown, withheld })}\n`;
}

/** The same in words, a line for the document and one for each mention. */
export function toLines(id: string, mentions: readonly SpottedMention[]): string {
  const lines = mentions.map(
    ({ text, brief, entity, reason }) => `  ${plain(text)} → ${brief}/${entity} (${reason})\n`,
  );
  return `${id}: ${lines.length === 0 ? "nothing" : lines.length} marked\n${lines.join("")}`;
}

/** What was withheld, a line each. Not in a page that names too little to be searched at all: there is nothing to tell of it. */
export function toReasons(withheld: readonly WithheldSummary[]): string {
  if (withheld.length === 0) return "  nothing was withheld; a page that names too little is not searched\n";
  return withheld
    .map((one) => `  not marked: ${plain(one.text)} → ${one.brief}/${one.entity} (${describeWithheld(one)})\n`)
    .join("");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}
