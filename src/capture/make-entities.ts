import { createIdMaker } from "../brief-format/made-ids.ts";
import type { Entity, KeyPoint, Question, Section } from "../briefs/brief.ts";
import { toPatterns } from "./evidence/patterns.ts";
import { findRole } from "./find-role.ts";
import type { FoundName } from "./names/found-name.ts";
import { toKey } from "./names/inflect.ts";
import type { Lexicon } from "./names/lexicon.ts";
import { plainLine, toLatin } from "./plain-line.ts";

/** The parts that entities can point at, with their ids, and the text roles are taken from. */
export type EntityGround = {
  readonly keyPoints: readonly KeyPoint[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  /** All paragraphs of the article, in order. */
  readonly paragraphs: readonly string[];
  readonly language: string;
  /** Whether the story has a time that pages must agree with. */
  readonly timed: boolean;
};

/** How many key points, sections and questions an entity points at, at most. */
const MOST_PARTS = 4;

/** Make entities of names: what a card says of each is what the text says where it names it. */
export function makeEntities(names: readonly FoundName[], ground: EntityGround, lexicon: Lexicon): readonly Entity[] {
  const ids = createIdMaker([]);
  return names.flatMap((name) => {
    const { strong, contextual } = toPatterns(name, lexicon);
    if (strong.length + contextual.length === 0) return [];
    const group = (strength: "strong" | "contextual", patterns: readonly string[]) =>
      patterns.length > 0 ? [{ strength, language: ground.language, patterns }] : [];
    const entity: Entity = {
      id: ids.make(toLatin(name.name), "name"),
      kind: name.kind,
      name: plainLine(name.name),
      role: plainLine(findRole(name, ground.paragraphs)),
      ...findPartsNaming(name, ground),
      forms: [...group("strong", strong), ...group("contextual", contextual)],
      vetoes: [],
      ...(ground.timed && { needs: { time: true } }),
    };
    return [entity];
  });
}

/** The ids of the parts that name it, in any spelling the explainer knows: those that its card shows. */
export function findPartsNaming(
  name: FoundName,
  { keyPoints, sections, questions }: Pick<EntityGround, "keyPoints" | "sections" | "questions">,
): Pick<Entity, "keyPoints" | "sections" | "questions"> {
  const naming = <T extends { readonly id: string }>(
    items: readonly T[],
    text: (item: T) => string,
  ): readonly string[] =>
    items
      .filter((item) => namesIn(text(item), name))
      .map(({ id }) => id)
      .slice(0, MOST_PARTS);
  return {
    keyPoints: naming(keyPoints, ({ text }) => text),
    sections: naming(sections, ({ heading, paragraphs }) => [heading, ...paragraphs].join("\n")),
    questions: naming(questions, ({ question, answer }) => [question, ...answer].join("\n")),
  };
}

/** Whether a text names it, in any spelling the explainer knows. */
export function namesIn(text: string, { full, short }: FoundName): boolean {
  const words = ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).map(toKey).join(" ")} `;
  return [...full, ...short].some((spelling) =>
    words.includes(` ${(spelling.match(/[\p{L}\p{N}]+/gu) ?? []).map(toKey).join(" ")} `),
  );
}
