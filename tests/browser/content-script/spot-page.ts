import { openShadowRoot } from "../../../src/browser/open-shadow-root.ts";
import { gazetteerData } from "../../../src/bundled/gazetteer-data.ts";
import type { MarkedMentions } from "../../../src/content-script/marked-mention.ts";
import { type AskBackground, spotMentions } from "../../../src/content-script/spot-mentions.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import type { PageSettings } from "../../../src/messages/page-settings.ts";
import type { PageQuestions } from "../../../src/messages/questions.ts";

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
  briefsOff: [],
  muted: [],
  languagesOff: [],
  open: { by: "hover", delay: 500 },
  mark: { style: "dotted", colour: "auto" },
  card: { scheme: "auto", textSize: 100 },
};

/** The spotter on the page under test, and what it did. */
export type Spotter = {
  readonly controller: AbortController;
  readonly asked: string[];
  answers?: PageQuestions;
  marked?: MarkedMentions;
  readonly marks: () => string[];
  readonly summary: () => ReturnType<PageQuestions["getPageSummary"]>;
};

/**
 * Put a page into the document and spot on it until it has settled.
 *
 * @param open - Opens an element's shadow root, also a closed one.
 */
export async function spotPage(html: string, open = openShadowRoot): Promise<Spotter> {
  document.body.innerHTML = html;
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
    return question === "getPageSettings" ? SETTINGS : undefined;
  }) as AskBackground;
  await spotMentions(openGazetteer(gazetteerData), {
    ask,
    answer: (answers) => {
      own.answers = answers;
    },
    openShadowRoot: open,
    isTop: true,
    textOf: (key) => key,
    language: () => "en",
    pageLanguage: () => "en",
    hearOfCard: () => {},
    explain: (marked) => {
      own.marked = marked;
      return {
        openFrom: () => true,
        hasCard: () => false,
        dismiss: () => false,
        update: () => {},
        giveWay: () => true,
      };
    },
    controller,
  });
  return own;
}
