import { tidyText } from "./block.ts";

const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$/;

/**
 * Read lines that are a table drawn with `|`, as Markdown and copied pages have them; the rule under the head is dropped.
 *
 * @returns Null when the lines are no table.
 */
export function readPipeRows(text: string): readonly (readonly string[])[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (
    lines.length < 2 ||
    !lines.some((line) => RULE.test(line)) ||
    !lines.every((line) => line.includes("|") || RULE.test(line))
  )
    return null;
  return lines
    .filter((line) => !RULE.test(line))
    .map((line) =>
      line
        .replace(/^\s*\||\|\s*$/g, "")
        .split("|")
        .map(tidyText),
    );
}
