import { openShadowRoot } from "../browser/open-shadow-root.ts";
import { answerAsPage, interfaceLanguage, interfaceText } from "../browser/page-messaging.ts";
import { gazetteerData } from "../bundled/gazetteer-data.ts";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import { listenToKeys, tellKeys } from "../page/early-keys.ts";
import { dismissHere, hearOfCard, takeOverWork } from "../page/frame-world.ts";
import { isCard } from "../ui/popover-port.ts";
import { askUntilOrphaned } from "./ask-until-orphaned.ts";
import { explainMentions } from "./explain.ts";
import { createKeyGuard } from "./key-guard.ts";
import { linkEntities } from "./link-entities.ts";
import { spotMentions } from "./spot-mentions.ts";

// Run by the background in frames whose text opened the gate.

const work = takeOverWork();
if (work) {
  const { page, dismiss: dismissElsewhere } = work;
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
    hearOfCard: (frame, open) => hearOfCard(work, frame, open),
    explain: (marked, settings, published) => {
      const isCardElsewhere = () => work.cardIn !== null;
      const host = {
        settings,
        published,
        ask,
        isCardElsewhere,
        linksIn,
        textOf: interfaceText,
        language: interfaceLanguage,
      };
      const explainer = explainMentions(marked, host, page.signal);
      // Again: a page that is written anew by a script loses what listened to it before.
      listenToKeys();
      tellKeys(createKeyGuard(dismissHere));
      work.dismiss = () => explainer.dismiss() || dismissElsewhere();
      return explainer;
    },
    controller: page,
  });
}
