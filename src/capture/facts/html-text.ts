import { decodeReferences } from "../../brief-format/character-references.ts";
import { tidyText } from "../outline/block.ts";

/** The words of a piece of HTML inside a value, e.g. an answer in JSON-LD: tags dropped, entities read; nothing is made of it. */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<\/?(?:p|div|li|ul|ol|br|h[1-6]|tr|td)\b[^>]*>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return tidyText(decodeReferences(decodeReferences(text)));
}
