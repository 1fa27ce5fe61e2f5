import { readerDay } from "../briefs/reader-day.ts";
import { CaptureError, type CaptureProblem } from "../capture/capture-error.ts";
import { type Captured, capturePage, LONGEST_MARKUP } from "../capture/capture-page.ts";
import { captureMarkdown, capturePlainText } from "../capture/capture-text.ts";
import { prepareMarkup } from "../capture/prepare-markup.ts";
import type { Draft } from "./draft.ts";
import { findLanguage, loadLexicon } from "./load-lexicon.ts";
import { makeDraft } from "./make-draft.ts";

/** A text that an explainer may be made of, and what kind of text it is. */
export type GivenText = {
  readonly text: string;
  readonly format: "html" | "markdown" | "plain";
  /** Where it was found; null when that is not known. */
  readonly address: string | null;
};

/** Why there is nothing to review. */
export type Problem = CaptureProblem | "closed" | "no-draft" | "no-text";

/**
 * Make a draft of a text. HTML is parsed as a document that is shown nowhere: nothing of it runs, and nothing of it is loaded.
 *
 * @throws CaptureError when nothing can be made of it.
 */
export async function makeFrom(given: GivenText): Promise<Draft> {
  const captured = capture(given);
  const lexicon = await loadLexicon(await findLanguage(captured));
  return makeDraft(captured, lexicon, readerDay(Date.now()), crypto.randomUUID());
}

/**
 * Make a draft of what was copied elsewhere: of its HTML, which has its headings and lists, else of the text.
 *
 * @param markup - Empty when there is none.
 * @throws CaptureError when nothing can be made of it.
 */
export async function makeFromPasted(text: string, markup: string): Promise<Draft> {
  if (markup !== "")
    try {
      return await makeFrom({ text: markup, format: "html", address: null });
    } catch (error) {
      // Too little for an article, or written otherwise: the text says as much.
      if (!(error instanceof CaptureError)) throw error;
    }
  return makeFrom({ text, format: formatOf(text, ""), address: null });
}

function capture({ text, format, address }: GivenText): Captured {
  if (text.length > LONGEST_MARKUP) throw new CaptureError("too-large");
  if (text.trim() === "") throw new CaptureError("empty");
  const origin = { address, language: null };
  if (format === "markdown") return captureMarkdown(text, origin);
  if (format === "plain") return capturePlainText(text, origin);
  return capturePage(new DOMParser().parseFromString(prepareMarkup(text), "text/html"), address);
}

/** What kind of text it is: by the name of its file, else by what it begins with. */
export function formatOf(text: string, name: string): GivenText["format"] {
  if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
  if (/\.x?html?$/i.test(name) || /^\s*<[a-z!?]/i.test(text)) return "html";
  return /^\uFEFF?---[ \t]*\r?\n|^#{1,3} \S/m.test(text) ? "markdown" : "plain";
}
