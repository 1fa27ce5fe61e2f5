import type { Captured } from "../../src/capture/capture-page.ts";
import { detectLanguage } from "../../src/capture/detect-language.ts";
import { type DraftChoices, type MadeExplainer, makeExplainer } from "../../src/capture/make-explainer.ts";
import { captureFile } from "./capture-file.ts";
import { readCommonWords, readLexicon } from "./read-lexicon.ts";

/** A captured file and the explainer it becomes. */
export type FromFile = { readonly captured: Captured; readonly made: MadeExplainer };

/** Capture a file and make the explainer it becomes untouched by a reader. */
export async function makeFromFile(path: string, address: string | null): Promise<FromFile> {
  const captured = await captureFile(path, address);
  return { captured, made: makeFromCaptured(captured) };
}

/** Make an explainer of what was captured, in the language it is in. */
export function makeFromCaptured(captured: Captured, choices?: DraftChoices): MadeExplainer {
  const sample = captured.paragraphs.slice(0, 20).join(" ");
  const language = detectLanguage(sample, captured.facts.language, readCommonWords());
  return makeExplainer(captured, readLexicon(language), new Date().toISOString().slice(0, 10), choices);
}
