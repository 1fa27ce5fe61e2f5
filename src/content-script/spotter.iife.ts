import { openShadowRoot } from "../browser/open-shadow-root.ts";
import { answerAsPage, askBackground, interfaceLanguage, interfaceText } from "../browser/page-messaging.ts";
import { gazetteerData } from "../bundled/gazetteer-data.ts";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import { explainMentions } from "./explain.ts";
import { spotMentions } from "./spot-mentions.ts";

// Runs on every page the reader has not switched off, in every frame. What it costs there is the price of Sidelight.

/** Lives in the world of our own scripts, which no page sees: a second injection finds the first at work. */
const worldOfOurs = globalThis as { sidelightRunning?: AbortController };

/** Documents made of text; the viewer of a PDF, an image or an XML file has none that could be marked. */
const READABLE_TYPES = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/;

if (READABLE_TYPES.test(document.contentType) && !(worldOfOurs.sidelightRunning?.signal.aborted === false)) {
  const controller = new AbortController();
  worldOfOurs.sidelightRunning = controller;
  void spotMentions(openGazetteer(gazetteerData), {
    ask: askBackground,
    answer: answerAsPage,
    openShadowRoot,
    textOf: interfaceText,
    language: interfaceLanguage(),
    explain: (marked, settings, published) =>
      explainMentions(marked, { settings, published, ask: askBackground }, controller.signal),
    controller,
  });
}
