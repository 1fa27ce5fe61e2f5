import type { Heading, ListItem, Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Brief, Cited, KeyPoint, Question, Section } from "../../briefs/brief.ts";
import type { Place } from "../brief-error.ts";
import { takeCites } from "../cites.ts";
import { createIdMaker, FIXED_IDS, type IdMaker } from "../made-ids.ts";
import { type MarkdownReading, type Placed, readPlainParagraphs, readPlainText } from "./plain-text.ts";
import type { Findings } from "./yaml-field.ts";

/** The parts of a brief that stand in the body of its Markdown file. */
export type Words = Pick<Brief, "lead" | "summary" | "keyPoints" | "sections" | "questions">;

/** A heading with everything up to the next heading of the same or a higher level. */
type Part = { readonly heading: Heading; readonly content: readonly RootContent[] };

type Reading = MarkdownReading & { readonly ids: IdMaker };

/**
 * Read the body of a brief: the lead, then parts under second-level headings.
 *
 * The parts with the ids `summary`, `key-points` and `questions` are those; every other one is a section. An id stands
 * in braces behind a heading (`## Stalemate {#stalemate}`) or before a list item (`1. {#no-deal} No deal.`); only the
 * three fixed parts may do without, when their heading says the same. Sources stand in braces behind a claim. Mistakes are
 * added to the findings; what a reader's explainer may leave out is said at `Strictness`.
 *
 * @param text - The file's text with its front matter blanked out, so that lines are counted from the file's start.
 */
export function parseWords(file: string, text: string, findings: Findings): Words {
  const placeOf = (node: Placed | undefined): Place => ({ file, line: node?.position?.start.line ?? 1 });
  const { children } = readMarkdown(text, () =>
    findings.mistakes.push({ place: { file, line: 1 }, field: "body", expected: "lists and quotations less deep" }),
  );
  const reading: Reading = {
    strictness: findings.strictness,
    ids: createIdMaker([...FIXED_IDS, ...givenIds(text)]),
    addMistake: (node, field, expected) => findings.mistakes.push({ place: placeOf(node), field, expected }),
    addPlace: (node, field) => findings.places.set(field, placeOf(node)),
  };
  const { before, parts } = splitAtHeadings(children, 2);
  const words = {
    lead: readLead(before, reading),
    summary: "",
    keyPoints: [] as readonly KeyPoint[],
    sections: [] as Section[],
    questions: [] as readonly Question[],
  };
  const seen = new Set<string>();
  for (const part of parts) {
    const { id, label } = readHeading(part.heading, "heading", "section", reading);
    seen.add(id);
    if (id === "summary") words.summary = readParagraphs(part.content, "summary", reading, part.heading).join(" ");
    else if (id === "key-points") words.keyPoints = readKeyPoints(part, reading);
    else if (id === "questions") words.questions = readQuestions(part, reading);
    else words.sections.push(readSection(part, id, label, reading));
  }
  if (findings.strictness === "strict") addMissingParts(seen, words.sections, reading);
  return words;
}

/** The tree of a Markdown text; an empty one when it nests deeper than can be followed. */
function readMarkdown(text: string, onTooDeep: () => void): { readonly children: readonly RootContent[] } {
  try {
    const tree = fromMarkdown(text);
    if (depthOf(tree) <= DEEPEST) return tree;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  onTooDeep();
  return { children: [] };
}

/** Nodes in nodes; a list in a quotation in a list has eight. */
const DEEPEST = 60;

function depthOf(tree: Nodes): number {
  let level: readonly Nodes[] = [tree];
  let depth = 0;
  for (; level.length > 0 && depth <= DEEPEST; depth += 1)
    level = level.flatMap((node): readonly Nodes[] => ("children" in node ? node.children : []));
  return depth;
}

/** Ids in braces wherever they stand: those that are made keep clear of them. */
function givenIds(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{#([^}\s]{1,100})\}/g), ([, id = ""]) => id);
}

function addMissingParts(seen: ReadonlySet<string>, sections: readonly Section[], reading: Reading): void {
  for (const [id, expected] of FIXED_PARTS)
    if (!seen.has(id)) reading.addMistake(undefined, "body", `a part ${expected}`);
  if (sections.length === 0)
    reading.addMistake(undefined, "body", "at least one section, such as ## Stalemate {#stalemate}");
}

const FIXED_PARTS = [
  ["summary", "## Summary"],
  ["key-points", "## Key points"],
  ["questions", "## Questions"],
] as const;

function splitAtHeadings(content: readonly RootContent[], depth: 2 | 3): { before: RootContent[]; parts: Part[] } {
  const before: RootContent[] = [];
  const parts: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of content) {
    if (node.type === "heading" && node.depth === depth) parts.push({ heading: node, content: [] });
    else (parts.at(-1)?.content ?? before).push(node);
  }
  return { before, parts };
}

/** A reader's file may say its title again as a heading of the first level, and have no lead. */
function readLead(content: readonly RootContent[], reading: Reading): string {
  if (reading.strictness === "strict") return readParagraphs(content, "lead", reading).join(" ");
  const lead = content.filter((node) => !(node.type === "heading" && node.depth === 1));
  return lead.length === 0 ? "" : readParagraphs(lead, "lead", reading).join(" ");
}

/** The id and text of a heading; without braces, the id is the text in lower case with hyphens, if that is a fixed part. */
function readHeading(heading: Heading, field: string, kind: string, reading: Reading): { id: string; label: string } {
  const text = readPlainText(heading, field, reading);
  const [, label = "", id] = /^(.*?)\s*(?:\{#([^{}]*)\})?$/.exec(text) ?? [];
  const name = id ?? label.toLowerCase().replace(/\s+/g, "-");
  if (label === "") reading.addMistake(heading, field, "a text before the id");
  if (id !== undefined || (kind === "section" && FIXED_PARTS.some(([fixed]) => fixed === name)))
    return { id: name, label };
  if (reading.strictness === "reader") return { id: reading.ids.make(label, kind), label };
  reading.addMistake(heading, field, `an id behind it, such as ## ${label || "Stalemate"} {#stalemate}`);
  return { id: name, label };
}

function readSection({ heading, content }: Part, id: string, label: string, reading: Reading): Section {
  const field = `section ${id}`;
  reading.addPlace(heading, field);
  const { texts, cites } = takeCites(readParagraphs(content, field, reading, heading));
  return { id, heading: label, paragraphs: texts, ...citing(cites) };
}

function readKeyPoints({ heading, content }: Part, reading: Reading): readonly KeyPoint[] {
  const [list, ...rest] = content;
  if (list?.type === "list" && rest.length === 0) return list.children.map((item) => readKeyPoint(item, reading));
  reading.addMistake(
    rest[0] ?? list ?? heading,
    "key points",
    "one list, each item such as 1. {#no-deal} No deal was made.",
  );
  return [];
}

function readKeyPoint(item: ListItem, reading: Reading): KeyPoint {
  const { texts, cites } = takeCites(readParagraphs(item.children, "key points", reading, item));
  const text = texts.join(" ");
  const [, given, point = ""] = /^(?:\{#([^}]*)\})?\s*(.*)$/.exec(text) ?? [];
  const id = given ?? (reading.strictness === "reader" ? reading.ids.make("", "point") : undefined);
  if (id === undefined) reading.addMistake(item, "key points", "an id first, such as 1. {#no-deal} No deal was made.");
  else if (point === "") reading.addMistake(item, `key point ${id}`, "a text behind the id");
  reading.addPlace(item, `key point ${id ?? ""}`);
  return { id: id ?? "", text: point, ...citing(cites) };
}

function readQuestions({ heading, content }: Part, reading: Reading): readonly Question[] {
  const { before, parts } = splitAtHeadings(content, 3);
  if (before.length > 0 || (parts.length === 0 && reading.strictness === "strict"))
    reading.addMistake(before[0] ?? heading, "questions", "a question first, such as ### Was there a deal? {#deal}");
  return parts.map((part) => {
    const { id, label } = readHeading(part.heading, "question", "question", reading);
    const field = `question ${id}`;
    reading.addPlace(part.heading, field);
    const { texts, cites } = takeCites(readParagraphs(part.content, field, reading, part.heading));
    return { id, question: label, answer: texts, ...citing(cites) };
  });
}

function citing(cites: readonly string[]): Cited {
  return cites.length > 0 ? { cites } : {};
}

/** The texts of paragraphs; none at all is a mistake. */
function readParagraphs(
  content: readonly RootContent[],
  field: string,
  reading: Reading,
  owner?: Heading | ListItem,
): readonly string[] {
  const [first] = content;
  if (!first) reading.addMistake(owner, field, "at least one paragraph");
  else reading.addPlace(owner ?? first, field);
  return readPlainParagraphs(content, field, reading);
}
