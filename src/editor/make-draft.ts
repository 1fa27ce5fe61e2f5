import type { Brief } from "../briefs/brief.ts";
import { CaptureError } from "../capture/capture-error.ts";
import type { Captured } from "../capture/capture-page.ts";
import { makeExplainer } from "../capture/make-explainer.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import { plainLine } from "../capture/plain-line.ts";
import type { TranslationFiles } from "./check-draft.ts";
import type { Draft } from "./draft.ts";

/** A source of more text, in UTF-16 code units, is a book: nobody looks it over, and drafts are to stay small. */
const LONGEST_SOURCE = 300_000;

/**
 * Make a draft of captured text.
 *
 * @param today - The day it describes where the text does not say one, `YYYY-MM-DD`.
 * @throws CaptureError when its text is too long to be looked over.
 */
export function makeDraft(captured: Captured, lexicon: Lexicon, today: string, id: string): Draft {
  const { paragraphs } = captured;
  if (paragraphs.reduce((sum, text) => sum + text.length, 0) > LONGEST_SOURCE) throw new CaptureError("too-large");
  const { brief, names, core, ground, pickedPoints } = makeExplainer(captured, lexicon, today);
  const named = brief.entities.flatMap((entity) => {
    const name = names.find((one) => plainLine(one.name) === entity.name);
    return name ? [{ id: entity.id, name }] : [];
  });
  const { topics, length, since } = ground;
  return {
    id,
    brief,
    first: brief,
    written: null,
    left: [],
    core: named.filter(({ name }) => core.some((one) => one.name === name.name)).map((one) => one.id),
    twoAsked: null,
    named,
    ground: { topics, length, since },
    paragraphs,
    pickedPoints,
    translations: [],
    replaces: null,
    isPrivate: false,
    raw: null,
  };
}

/** Make a draft of an explainer that is kept, to be edited. */
export function draftOfKept(brief: Brief, id: string, translations: TranslationFiles = []): Draft {
  return {
    id,
    brief,
    first: brief,
    written: null,
    left: [],
    core: [],
    twoAsked: null,
    named: [],
    ground: null,
    paragraphs: [],
    pickedPoints: false,
    translations,
    replaces: brief.id,
    isPrivate: false,
    raw: null,
  };
}
