import { readFile } from "node:fs/promises";
import { CaptureError } from "../../src/capture/capture-error.ts";
import { type Captured, capturePage, LONGEST_MARKUP } from "../../src/capture/capture-page.ts";
import { captureMarkdown, capturePlainText } from "../../src/capture/capture-text.ts";
import { decodePage } from "./decode-page.ts";
import { parsePage } from "./parse-page.ts";

/**
 * Capture a file: an HTML page, a Markdown text or plain text, by its name or what it begins with.
 *
 * @param address - Where it is from; null when it says so itself, or nobody knows.
 * @throws CaptureError when nothing can be made of it.
 */
export async function captureFile(path: string, address: string | null): Promise<Captured> {
  const text = decodePage(await readFile(path));
  if (text.length > LONGEST_MARKUP) throw new CaptureError("too-large");
  if (/\.(?:md|markdown)$/i.test(path)) return captureMarkdown(text, { address, language: null });
  if (!/\.x?html?$/i.test(path) && !/^\s*(?:<!doctype|<html|<head|<body|<\?xml)/i.test(text))
    return capturePlainText(text, { address, language: null });
  return capturePage(parsePage(text), address);
}
