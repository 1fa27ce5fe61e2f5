import { decodeReferences } from "../brief-format/character-references.ts";

/** The text of some HTML in one line: tags become spaces or nothing, references the letters they stand for. Never shown as HTML. */
export function toPlainText(html: string): string {
  const text = html
    .replace(/<(?:br|\/?(?:p|div|li|tr|ul|ol|h\d))\b[^>]*>/gi, " ")
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, " ")
    .replace(/<\/?[a-z!][^>]*>/gi, "");
  return decodeReferences(text)
    .replace(/\*\*|__|`|\]\(/g, " ")
    .replace(/<(?=[/a-z!])/gi, "‹")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
