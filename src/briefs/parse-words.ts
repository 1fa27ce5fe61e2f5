import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Brief, KeyPoint, Question, Section } from "./brief.ts";
import type { Place } from "./brief-error.ts";
import type { Findings } from "./yaml-field.ts";

/** The parts of a brief that stand in the body of its Markdown file. */
export type Words = Pick<Brief, "lead" | "summary" | "keyPoints" | "sections" | "questions">;

/** A heading with everything up to the next heading of the same or a higher level. */
type Part = { readonly heading: Heading; readonly content: readonly RootContent[] };

type Placed = { readonly position?: { readonly start: { readonly line: number } } | undefined };

/** Where a reading puts what it finds; a node of `undefined` stands for the whole file. */
type Reading = {
  addMistake(node: Placed | undefined, field: string, expected: string): void;
  addPlace(node: Placed | undefined, field: string): void;
};

/**
 * Read the body of a brief: the lead, then parts under second-level headings.
 *
 * The parts with the ids `summary`, `key-points` and `questions` are those; every other one is a section. An id stands
 * in braces behind a heading (`## Stalemate {#stalemate}`) or before a list item (`1. {#no-deal} No deal.`); only the
 * three fixed parts may do without, when their heading says the same. Mistakes are added to the findings.
 *
 * @param text - The file's text with its front matter blanked out, so that lines are counted from the file's start.
 */
export function parseWords(file: string, text: string, findings: Findings): Words {
  const placeOf = (node: Placed | undefined): Place => ({ file, line: node?.position?.start.line ?? 1 });
  const reading: Reading = {
    addMistake: (node, field, expected) => findings.mistakes.push({ place: placeOf(node), field, expected }),
    addPlace: (node, field) => findings.places.set(field, placeOf(node)),
  };
  const { before, parts } = splitAtHeadings(fromMarkdown(text).children, 2);
  const words = {
    lead: readParagraphs(before, "lead", reading).join(" "),
    summary: "",
    keyPoints: [] as readonly KeyPoint[],
    sections: [] as Section[],
    questions: [] as readonly Question[],
  };
  const seen = new Set<string>();
  for (const part of parts) {
    const { id, label } = readHeading(part.heading, "heading", reading);
    seen.add(id);
    if (id === "summary") words.summary = readParagraphs(part.content, "summary", reading, part.heading).join(" ");
    else if (id === "key-points") words.keyPoints = readKeyPoints(part, reading);
    else if (id === "questions") words.questions = readQuestions(part, reading);
    else words.sections.push(readSection(part, id, label, reading));
  }
  for (const [id, expected] of FIXED_PARTS)
    if (!seen.has(id)) reading.addMistake(undefined, "body", `a part ${expected}`);
  if (words.sections.length === 0)
    reading.addMistake(undefined, "body", "at least one section, such as ## Stalemate {#stalemate}");
  return words;
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

/** The id and text of a heading; without braces, the id is the text in lower case with hyphens, if that is a fixed part. */
function readHeading(heading: Heading, field: string, reading: Reading): { id: string; label: string } {
  const text = readPlainText(heading, field, reading);
  const [, label = "", id] = /^(.*?)\s*(?:\{#([^}]*)\})?$/.exec(text) ?? [];
  const name = id ?? label.toLowerCase().replace(/\s+/g, "-");
  if (label === "") reading.addMistake(heading, field, "a text before the id");
  if (id === undefined && !FIXED_PARTS.some(([fixed]) => fixed === name))
    reading.addMistake(heading, field, `an id behind it, such as ## ${label || "Stalemate"} {#stalemate}`);
  return { id: name, label };
}

function readSection({ heading, content }: Part, id: string, label: string, reading: Reading): Section {
  const field = `section ${id}`;
  reading.addPlace(heading, field);
  return { id, heading: label, paragraphs: readParagraphs(content, field, reading, heading) };
}

function readKeyPoints({ heading, content }: Part, reading: Reading): readonly KeyPoint[] {
  const [list, ...rest] = content;
  if (list?.type !== "list" || rest.length > 0) {
    reading.addMistake(
      rest[0] ?? list ?? heading,
      "key points",
      "one list, each item such as 1. {#no-deal} No deal was made.",
    );
    return [];
  }
  return list.children.map((item) => readKeyPoint(item, reading));
}

function readKeyPoint(item: ListItem, reading: Reading): KeyPoint {
  const text = readParagraphs(item.children, "key points", reading, item).join(" ");
  const [, id, point = ""] = /^(?:\{#([^}]*)\})?\s*(.*)$/.exec(text) ?? [];
  if (id === undefined) reading.addMistake(item, "key points", "an id first, such as 1. {#no-deal} No deal was made.");
  else if (point === "") reading.addMistake(item, `key point ${id}`, "a text behind the id");
  reading.addPlace(item, `key point ${id ?? ""}`);
  return { id: id ?? "", text: point };
}

function readQuestions({ heading, content }: Part, reading: Reading): readonly Question[] {
  const { before, parts } = splitAtHeadings(content, 3);
  if (before.length > 0 || parts.length === 0)
    reading.addMistake(before[0] ?? heading, "questions", "a question first, such as ### Was there a deal? {#deal}");
  return parts.map((part) => {
    const { id, label } = readHeading(part.heading, "question", reading);
    const field = `question ${id}`;
    reading.addPlace(part.heading, field);
    return { id, question: label, answer: readParagraphs(part.content, field, reading, part.heading) };
  });
}

/** The texts of paragraphs; anything else among them, and none at all, is a mistake. */
function readParagraphs(
  content: readonly RootContent[],
  field: string,
  reading: Reading,
  owner?: Heading | ListItem,
): readonly string[] {
  const [first] = content;
  if (!first) reading.addMistake(owner, field, "at least one paragraph");
  else reading.addPlace(owner ?? first, field);
  return content.flatMap((node) => {
    if (node.type === "paragraph") return [readPlainText(node, field, reading)];
    reading.addMistake(node, field, `paragraphs of plain text, not ${describeNode(node.type)}`);
    return [];
  });
}

function readPlainText(node: Paragraph | Heading, field: string, reading: Reading): string {
  const texts = node.children.map((child: PhrasingContent) => {
    if (child.type === "text") return child.value;
    reading.addMistake(child, field, `plain text, not ${describeNode(child.type)}`);
    return "";
  });
  return texts.join("").replace(/\s+/g, " ").trim();
}

function describeNode(type: string): string {
  return NODE_NAMES[type] ?? `a ${type}`;
}

const NODE_NAMES: Readonly<Record<string, string>> = {
  emphasis: "emphasis",
  strong: "bold text",
  link: "a link",
  image: "an image",
  inlineCode: "code",
  code: "code",
  html: "HTML",
  break: "a forced line break",
  blockquote: "a quotation block",
  thematicBreak: "a rule",
  heading: "a heading of this level",
};
