import type { Brief, Entity } from "../../briefs/brief.ts";
import type { Report } from "../brief-error.ts";

/** A brief or a translation, as far as questions of the author's hang on it. */
type Asked = Pick<Brief, "lead" | "summary" | "keyPoints" | "sections" | "questions" | "asks"> & {
  readonly entities: readonly Pick<Entity, "id" | "role">[];
};

/** Check that the author's questions hang on parts that exist, and on words that stand there. */
export function checkAsks(brief: Asked, report: Report): void {
  const texts = listTexts(brief);
  const seen = new Set<string>();
  (brief.asks ?? []).forEach(({ at, says, questions }, index) => {
    const field = `asks[${index}]`;
    const text = texts.get(at);
    if (text === undefined) report(`${field}.at`, `one of ${[...texts.keys()].join(", ")}, not "${at}"`);
    else if (says !== undefined && !text.some((paragraph) => paragraph.includes(says)))
      report(`${field}.says`, `words that stand in "${at}", not "${says}"`);
    questions.forEach((question, line) => {
      if (seen.has(question))
        report(`${field}.ask[${line}]`, `each question once, and "${question}" stands here twice`);
      seen.add(question);
    });
  });
}

/** The paragraphs of each part by its id; of two parts with one id those of both. */
function listTexts(brief: Asked): ReadonlyMap<string, readonly string[]> {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["lead", [brief.lead]],
    ["summary", [brief.summary]],
    ...brief.keyPoints.map(({ id, text }) => [id, [text]] as const),
    ...brief.sections.map(({ id, paragraphs }) => [id, paragraphs] as const),
    ...brief.questions.map(({ id, answer }) => [id, answer] as const),
    ...brief.entities.map(({ id, role }) => [id, [role]] as const),
  ];
  const texts = new Map<string, readonly string[]>();
  for (const [id, paragraphs] of parts) texts.set(id, [...(texts.get(id) ?? []), ...paragraphs]);
  return texts;
}
