import { openShadowRoot } from "../browser/open-shadow-root.ts";
import { answerAsPage, interfaceLanguage, interfaceText } from "../browser/page-messaging.ts";
import { gazetteerData } from "../bundled/gazetteer-data.ts";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import { takeOverWork } from "../page/frame-world.ts";
import { isCard } from "../ui/popover-port.ts";
import { askUntilOrphaned } from "./ask-until-orphaned.ts";
import { explainMentions } from "./explain.ts";
import { linkEntities } from "./link-entities.ts";
import { spotMentions } from "./spot-mentions.ts";

// Run by the background in frames whose text opened the gate.

const work = takeOverWork();
if (work) {
  const { page } = work;
  const ask = askUntilOrphaned(page);
  const gazetteer = openGazetteer(gazetteerData);
  const linksIn = (text: string, brief: string) => linkEntities(text, brief, gazetteer);
  void spotMentions(gazetteer, {
    ask,
    answer: answerAsPage,
    openShadowRoot: (element) => (isCard(element) ? null : openShadowRoot(element)),
    isTop: window === window.top,
    textOf: interfaceText,
    language: interfaceLanguage,
    pageLanguage: () => document.documentElement.lang.split("-", 1)[0]?.toLowerCase() ?? "",
    explain: (marked, settings, published) =>
      explainMentions(
        marked,
        { settings, published, ask, linksIn, textOf: interfaceText, language: interfaceLanguage },
        page.signal,
      ),
    controller: page,
  });
}
