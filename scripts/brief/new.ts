import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * `npm run brief -- new NAME`: begin an explainer, in a folder of that name, with everything that one may say.
 *
 * @throws Error when the name is no id, or there is such a folder already.
 */
export async function newBrief(names: readonly string[]): Promise<void> {
  const [name = "", ...others] = names;
  if (others.length > 0 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw new Error(
      `What is it to be called? npm run brief -- new NAME, in lower-case words joined by hyphens, not "${names.join(" ")}"`,
    );
  const folder = resolve(process.env.SIDELIGHT_FROM ?? ".", name);
  await mkdir(folder);
  const today = new Date().toISOString().slice(0, 10);
  await writeFile(`${folder}/brief.md`, toWords(name, today));
  await writeFile(`${folder}/entities.yaml`, ENTITIES);
  console.log(`${name}/brief.md and ${name}/entities.yaml: write, then npm run brief -- check ${name}`);
}

function toWords(name: string, today: string): string {
  const title = name.replace(/-/g, " ").replace(/^./, (first) => first.toUpperCase());
  return `---
format: 1
title: ${title}
language: en
asOf: ${today}
author: Your name
revision: 1
source:
  title: Where the facts come from
---

What the story is, in one paragraph, for somebody who has not followed it.

## Summary

The story in three or four sentences.

## Key points

1. {#first-point} The most important thing, with the one who says it.

## A section {#a-section}

What happened, in short plain sentences.

## Questions

### What do readers ask first? {#first-question}

The answer.
`;
}

const ENTITIES = `# Who and what the explainer explains, how text names them, and how a page shows that it is about this story.
# Patterns stand one a line; docs/explainers.md explains their notation.

entities:
  - id: the-mayor
    kind: person # or organisation, place, event, agreement, subject
    name: Ada Berg
    role: Who she is here, in one line.
    keyPoints: [first-point]
    sections: [a-section]
    questions: [first-question]
    strong:
      en: |
        Ada Berg
    contextual:
      en: |
        Mayor Berg

story:
  requires: [town]
  enough: { short: 1, long: 2 }
  evidence:
    - name: town
      weight: 2
      patterns: |
        Harbourton
`;
