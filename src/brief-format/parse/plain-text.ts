import type { Heading, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Strictness } from "../strictness.ts";

/** A node of Markdown as far as its place matters; undefined stands for the whole file. */
export type Placed = { readonly position?: { readonly start: { readonly line: number } } | undefined };

/** Where a reading of Markdown puts what it finds, and how strict it is. */
export type MarkdownReading = {
  readonly strictness: Strictness;
  addMistake(node: Placed | undefined, field: string, expected: string): void;
  addPlace(node: Placed | undefined, field: string): void;
};

/** The texts of paragraphs, in order. Anything else among them is a mistake; read as a reader's, it gives the paragraphs in it. */
export function readPlainParagraphs(
  content: readonly RootContent[],
  field: string,
  reading: MarkdownReading,
): readonly string[] {
  return content.flatMap((node) => {
    if (node.type === "paragraph") return [readPlainText(node, field, reading)];
    if (reading.strictness === "reader" && node.type !== "html")
      return flatten(node, field, reading).filter((text) => text !== "");
    reading.addMistake(node, field, `paragraphs of plain text, not ${describeNode(node.type)}`);
    return [];
  });
}

/** What a reader's quotation, list or code says, paragraph by paragraph; a rule says nothing. */
function flatten(node: RootContent, field: string, reading: MarkdownReading): readonly string[] {
  switch (node.type) {
    case "blockquote":
    case "listItem":
      return readPlainParagraphs(node.children, field, reading);
    case "list":
      return node.children.map((item) => readPlainParagraphs(item.children, field, reading).join(" "));
    case "heading":
      return [readPlainText(node, field, reading)];
    case "code":
      return [tidy(node.value)];
    case "definition":
      checkAddress(node, node.url, field, reading);
      return [];
    default:
      return [];
  }
}

/** The text of a paragraph or heading in one line. Markup in it is a mistake; read as a reader's, only HTML and unsafe links are. */
export function readPlainText(node: Paragraph | Heading, field: string, reading: MarkdownReading): string {
  return tidy(node.children.map((child) => readPhrasing(child, field, reading)).join(""));
}

function readPhrasing(node: PhrasingContent, field: string, reading: MarkdownReading): string {
  if (node.type === "text") return node.value;
  if (reading.strictness === "strict" || node.type === "html") {
    reading.addMistake(node, field, `plain text, not ${describeNode(node.type)}`);
    return "";
  }
  if (node.type === "break") return " ";
  if (node.type === "inlineCode") return node.value;
  if (node.type === "link" || node.type === "image") checkAddress(node, node.url, field, reading);
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  return "children" in node ? node.children.map((child) => readPhrasing(child, field, reading)).join("") : "";
}

/** What an address may begin with. Browsers leave out spaces and control characters before they look. */
function checkAddress(node: Nodes, url: string, field: string, reading: MarkdownReading): void {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, "")) ?? [];
  if (scheme && !/^(?:https?|mailto)$/i.test(scheme))
    reading.addMistake(node, field, `a link that begins with https:, not ${scheme.toLowerCase()}:`);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
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
