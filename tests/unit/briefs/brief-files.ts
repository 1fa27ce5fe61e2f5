import { BriefError } from "../../../src/brief-format/brief-error.ts";
import type { BriefFiles } from "../../../src/brief-format/parse/parse-brief.ts";

/** A small brief with nothing wrong in it: `brief.md` and `entities.yaml` as an author would write them. */
export const BRIEF_MD = `---
title: The harbour bridge
language: en
asOf: 2024-03-01
source:
  title: A report on the bridge
---

The town wants a new bridge.

It would be the first one.

## Summary

The council voted, and work begins in spring.

## Key points

1. {#vote} The council voted for the bridge.
2. {#cost} It will cost 3 million, the mayor says.

## The vote {#the-vote}

The council met on Friday.

Nobody was against it.

## Questions

### Who pays? {#who-pays}

The town, the mayor says.
`;

export const ENTITIES_YAML = `entities:
  - id: mayor
    kind: person
    name: Ada Berg
    native: { language: nb, text: Ada Berg }
    role: Mayor of the town; she wants the bridge.
    keyPoints: [cost]
    sections: [the-vote]
    questions: [who-pays]
    strong:
      en: |
        Ada Berg
        # her title alone is not enough
        Mayor Berg
    contextual:
      en: Berg
    vetoes: |
      Berg en Dal
  - id: bridge
    kind: event
    name: The bridge
    role: The bridge that the town is to get.
    keyPoints: [vote]
    sections: [the-vote]
    questions: [who-pays]
    needs: { near: [town], time: true }
    contextual:
      en: |
        harbour bridge
        {new,planned} … bridge
story:
  requires: [town]
  enough: { short: 1, long: 2 }
  evidence:
    - name: town
      weight: 2
      patterns: Harbourton
  rivals:
    - name: other bridges
      patterns: Golden Gate
  time:
    from: 2024-01-01
    cues: March 2024
    otherwise: in 1950
`;

/** Its translation: `brief.de.md`. */
export const BRIEF_DE_MD = `---
title: Die Hafenbrücke
language: de
translatedFrom: en
entities:
  mayor: { name: Ada Berg, role: Bürgermeisterin der Stadt. }
  bridge: { name: Die Brücke, role: Die Brücke der Stadt. }
---

Die Stadt will eine neue Brücke.

## Zusammenfassung {#summary}

Der Rat stimmte ab.

## Das Wichtigste {#key-points}

1. {#vote} Der Rat stimmte für die Brücke.
2. {#cost} Sie kostet 3 Millionen.

## Die Abstimmung {#the-vote}

Der Rat traf sich am Freitag.

Niemand war dagegen.

## Fragen {#questions}

### Wer zahlt? {#who-pays}

Die Stadt.
`;

/** The small brief's files, with pieces replaced; each piece must stand there once. */
export function makeFiles({ words = [], entities = [] }: { words?: Edit[]; entities?: Edit[] } = {}): BriefFiles {
  return {
    id: "harbour-bridge",
    words: { path: "brief.md", text: edit(BRIEF_MD, words) },
    entities: { path: "entities.yaml", text: edit(ENTITIES_YAML, entities) },
  };
}

/** A piece of a file and what stands there instead. */
export type Edit = readonly [piece: string, instead: string];

/** A text with pieces replaced; each piece must stand there once. */
export function edit(text: string, edits: readonly Edit[]): string {
  return edits.reduce((edited, [piece, instead]) => {
    if (edited.split(piece).length !== 2) throw new Error(`expected once in the file: ${piece}`);
    return edited.replace(piece, () => instead);
  }, text);
}

/** The mistakes an action throws, one line each; none when it throws nothing. */
export function messagesOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof BriefError) return error.message.split("\n");
    throw error;
  }
  return [];
}
