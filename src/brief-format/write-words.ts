import type { Brief } from "../briefs/brief.ts";

/** A line of Markdown has at most this many letters, where it has spaces to break at. */
const WIDTH = 100;

/** Write the words of a brief as `parseWords` reads them: lead, summary, key points, sections, questions; empty ones are left out. */
export function writeWords({ lead, summary, keyPoints, sections, questions }: Brief): string {
  const parts = [
    ...(lead === "" ? [] : [wrap(lead)]),
    ...(summary === "" ? [] : ["## Summary {#summary}", wrap(summary)]),
    ...(keyPoints.length === 0 ? [] : ["## Key points {#key-points}", writeKeyPoints(keyPoints)]),
    ...sections.flatMap(({ id, heading, paragraphs, cites }) => [
      `## ${escapeText(heading)} {#${id}}`,
      ...writeParagraphs(paragraphs, cites),
    ]),
    ...(questions.length === 0 ? [] : ["## Questions {#questions}"]),
    ...questions.flatMap(({ id, question, answer, cites }) => [
      `### ${escapeText(question)} {#${id}}`,
      ...writeParagraphs(answer, cites),
    ]),
  ];
  return parts.map((part) => `${part}\n`).join("\n");
}

/** What they cite stands behind the last of them. */
function writeParagraphs(paragraphs: readonly string[], cites: readonly string[] = []): readonly string[] {
  return paragraphs.map((text, at) => wrap(text, "", "", at === paragraphs.length - 1 ? cites : []));
}

function writeKeyPoints(keyPoints: Brief["keyPoints"]): string {
  return keyPoints
    .map(({ id, text, cites }, at) => {
      const mark = `${at + 1}. `;
      return mark + wrap(text, `{#${id}} `, " ".repeat(mark.length), cites);
    })
    .join("\n");
}

/**
 * Break a text into lines.
 *
 * @param before - Stands before the text in its first line.
 * @param indent - Stands before every other line.
 * @param cites - Sources to name behind it.
 */
function wrap(text: string, before = "", indent = "", cites: readonly string[] = []): string {
  const lines: string[] = [];
  let line = before;
  for (const word of [...escapeText(text).split(" "), ...(cites.length > 0 ? [`{@${cites.join(",")}}`] : [])]) {
    if (line.trim() !== "" && line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].map(escapeBeginning).join(`\n${indent}`);
}

/** Letters that begin markup stand behind a backslash, wherever they stand. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>&#]/g, "\\$&");
}

/** What makes a list, a rule or a heading of a line, or of the one before it. */
function escapeBeginning(line: string): string {
  return line
    .replace(/^([-+=~]|\d+(?=[.)]))/, (begun) => (/\d/.test(begun) ? begun : `\\${begun}`))
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
