import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { PartKind } from "./answer.ts";

/** A part of an explainer with the paragraphs that can answer. */
export type Part = {
  readonly kind: PartKind;
  /** Empty for the lead and the summary. */
  readonly id: string;
  /** A heading, a question or a name; empty when the part has none. */
  readonly heading: string;
  /** Other names of an entity. */
  readonly alsoCalled: readonly string[];
  readonly paragraphs: readonly string[];
};

/** The parts of an explainer, in reading order. */
export function listParts(brief: BriefTexts): readonly Part[] {
  const without = { id: "", heading: "", alsoCalled: [] };
  return [
    { ...without, kind: "lead", paragraphs: [brief.lead] },
    { ...without, kind: "summary", paragraphs: [brief.summary] },
    ...brief.keyPoints.map(({ id, text }) => ({ ...without, kind: "key-point" as const, id, paragraphs: [text] })),
    ...brief.sections.map(({ id, heading, paragraphs }) => ({
      ...without,
      kind: "section" as const,
      id,
      heading,
      paragraphs,
    })),
    ...brief.questions.map(({ id, question, answer }) => ({
      ...without,
      kind: "question" as const,
      id,
      heading: question,
      paragraphs: answer,
    })),
    ...brief.entities.map(({ id, name, native, role }) => ({
      kind: "entity" as const,
      id,
      heading: name,
      alsoCalled: native ? [native.text] : [],
      paragraphs: [role],
    })),
  ];
}
