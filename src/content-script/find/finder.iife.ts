import { answerAsPage, interfaceLanguage, interfaceText } from "../../browser/pages/page-messaging.ts";
import { askUntilOrphaned } from "../../frame/ask-until-orphaned.ts";
import { claimSession, type FrameSession, findSession, onCardStateChange } from "../../frame/frame-session.ts";
import { hasCyrillic } from "../../gazetteer/cyrillic.ts";
import { attributeOf, documentElementOf } from "../../page/dom.ts";
import { isOfTopOrigin } from "../../page/geometry/outer-window.ts";
import { nextTask } from "../../page/next-task.ts";
import { smallText } from "../../page/text/text-parts.ts";
import { findMarks } from "../mark/marks-port.ts";
import { createOpenTables } from "./open-tables.ts";
import { startFinder } from "./start-finder.ts";

// Run by the background in frames whose text opened a story. It knows none by itself.

const session = findSession();
if (session) void find(session);

async function find(session: FrameSession): Promise<void> {
  const { lifetime } = session;
  const ask = askUntilOrphaned(lifetime);
  const isTop = window === window.top;
  const wanted = [...session.stories];
  const text = smallText(document);
  // A third of the tables, which most pages can do without. Text that is not here yet, or in shadow trees, asks for it when it is searched.
  let isCyrillic = text === null || hasCyrillic(text);
  const { tables, lists, settings, outer, site } = await ask("openStories", wanted, isCyrillic);
  if (lifetime.signal.aborted || !claimSession(session)) return;
  const open = createOpenTables(tables, lists);
  const askAll = () => ask("openStories", session.stories, isCyrillic);
  const openAll = async (): Promise<void> => open.replace((await askAll()).tables);
  session.onStories = () => void openAll();
  open.onLack = () => {
    isCyrillic = true;
    void openAll();
  };
  if (session.stories.length > wanted.length) void openAll();
  // To open the tables took what a task may take.
  await nextTask("background");
  if (lifetime.signal.aborted) return;
  const search = (text: string) => ({ candidates: open.search(text), briefs: open.gazetteer().briefs });
  await startFinder(open, settings, {
    ask,
    answer: answerAsPage,
    isTop,
    hearsOuter: !isTop && isOfTopOrigin(),
    outer,
    onOuter: session.takeOuter,
    textOf: interfaceText,
    language: interfaceLanguage,
    pageLanguage,
    // Where it is off by now, this takes down what is there.
    renew: async () => ((await ask("injectFinder")) ? askAll() : null),
    onCardStateChange: (frame, secret) => onCardStateChange(session, frame, secret),
    loadMarks: async (needs) => {
      if (!findMarks()) await ask("injectMarks");
      const isCardElsewhere = () => session.openCard !== null;
      const host = {
        ...needs,
        ask,
        isCardElsewhere,
        isReaders: ({ isTrusted }: Event) => isTrusted,
        site,
        search,
        textOf: interfaceText,
        language: interfaceLanguage,
      };
      return lifetime.signal.aborted ? null : (findMarks()?.(host, session) ?? null);
    },
    controller: lifetime,
  });
}

/** A page that is written anew has no root for a moment. */
function pageLanguage(): string {
  const root = documentElementOf(document) as Element | null;
  return ((root && attributeOf(root, "lang")) ?? "").split("-", 1)[0]?.toLowerCase() ?? "";
}
