import { createOpenTables } from "../../../src/content-script/find/open-tables.ts";
import { startFinder } from "../../../src/content-script/find/start-finder.ts";
import { findQuiet } from "../../../src/content-script/mark/find-quiet.ts";
import { createMarker } from "../../../src/content-script/mark/mark-mentions.ts";
import type { MarkedTexts } from "../../../src/content-script/mark/marked-mention.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import type { AskBackground } from "../../../src/messages/ask-background.ts";
import type { PageSettings } from "../../../src/messages/page-settings.ts";
import type { PageQuestions } from "../../../src/messages/questions.ts";
import { createPaint } from "../../../src/page/paint/highlights.ts";
import { bundledTables } from "../../bundled-gazetteer.ts";

/** Names the story in its own words, so that what follows it is on a page about it. */
export const STORY =
  "<p>Ukraine and Russia met again. President Zelenskyy spoke about the talks, and Ukraine waited for Russia to answer.</p>";

/** The words under the registered ranges. */
export function painted(): string[] {
  return [...(CSS.highlights.get("sidelight-mention") ?? [])].map(
    ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    },
  );
}

/** What a reader who has chosen nothing has. */
export const SETTINGS: PageSettings = {
  amount: "first-in-section",
  markEverywhere: false,
  briefsOff: [],
  muted: [],
  languagesOff: [],
  open: { by: "hover", delay: 500 },
  mark: { style: "dotted", colour: "auto" },
  card: { scheme: "auto", textSize: 100 },
  canOpenPanel: false,
  lastDays: {},
  read: null,
  today: new Date().toISOString().slice(0, 10),
};

/** The spotter on the page under test, and what it did. */
export type Spotter = {
  readonly controller: AbortController;
  readonly asked: string[];
  answers?: PageQuestions;
  marked?: MarkedTexts;
  readonly marks: () => string[];
  readonly summary: () => ReturnType<PageQuestions["getPageSummary"]>;
};

/** Put a page into the document and spot on it until it has settled. */
export async function spotPage(
  html: string,
  prepare?: () => void,
  tables = createOpenTables(bundledTables(), WORD_LISTS),
): Promise<Spotter> {
  document.body.innerHTML = html;
  prepare?.();
  const controller = new AbortController();
  const asked: string[] = [];
  const own: Spotter = {
    controller,
    asked,
    marks: () => own.marked?.all().map(({ text }) => text) ?? [],
    summary: () => own.answers?.getPageSummary() ?? { status: "reading", mentions: [] },
  };
  const ask = (async (question: string) => {
    asked.push(question);
  }) as AskBackground;
  await startFinder(tables, SETTINGS, {
    ask,
    answer: (answers) => {
      own.answers = answers;
    },
    isTop: true,
    hearsOuter: false,
    outer: [],
    onOuter: () => {},
    textOf: (key) => key,
    language: () => "en",
    pageLanguage: () => "en",
    renew: async () => null,
    onCardStateChange: () => {},
    loadMarks: async ({ shadowRoots, describe }) => {
      const marker = createMarker(createPaint(controller.signal), shadowRoots, describe);
      own.marked = marker;
      const explainer = {
        openFrom: () => true,
        goTo: () => true,
        hasCard: () => false,
        lastCard: () => null,
        dismiss: () => false,
        update: () => {},
        yieldCard: () => true,
      };
      return { marker, findQuiet, explainer };
    },
    controller,
  });
  return own;
}
