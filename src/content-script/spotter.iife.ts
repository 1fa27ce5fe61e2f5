import { openShadowRoot } from "../browser/open-shadow-root.ts";
import { answerAsPage } from "../browser/page-messaging.ts";
import { gateData } from "../bundled/gate-data.ts";
import { createGate, type Gate } from "../gazetteer/gate.ts";
import { createHint } from "../gazetteer/hint.ts";
import type { EvidenceByBrief } from "../messages/questions.ts";
import { leaveKeys, tellKeys } from "../page/early-keys.ts";
import { firstPaint } from "../page/first-paint.ts";
import { beginWork, dismissHere, type FrameWork, hearOfCard } from "../page/frame-world.ts";
import { askUntilOrphaned } from "./ask-until-orphaned.ts";
import { createKeyGuard } from "./key-guard.ts";
import { waitAtGate, waitForHint } from "./watch-gate.ts";

// Runs on every page the reader has not switched off, in every frame. What it costs there is the price of Sidelight, so it
// only asks whether the page names what some story requires: first roughly (the hint), then exactly (the gate). The finder
// does the rest, where that is so.

/** Documents made of text; the viewer of a PDF, an image or an XML file has none that could be marked. */
const READABLE_TYPES = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/;

async function spot(work: FrameWork): Promise<void> {
  const { page, gate } = work;
  page.signal.addEventListener("abort", () => gate.abort(), { once: true });
  const ask = askUntilOrphaned(page);
  work.dismiss = () => {
    const open = work.cardIn !== null;
    work.cardIn = null;
    if (open) void ask("closeCard");
    return open;
  };
  tellKeys(createKeyGuard(dismissHere));
  const isTop = window === window.top;
  let status: "reading" | "settled" = "reading";
  let words: Gate | null = null;
  let outer: readonly number[] = [];
  let grant = (): void => {};
  const granted = new Promise<void>((resolve) => {
    grant = resolve;
  });
  const takeOuterEvidence = (told: EvidenceByBrief): void => {
    outer = told.flatMap((groups, brief) => (groups.length > 0 ? [brief] : []));
    words?.grant(outer);
    if (words?.isOpen()) grant();
  };
  answerAsPage(
    {
      getPageSummary: () => ({ status, mentions: [] }),
      goToMention: () => false,
      openCard: () => false,
      hasCard: () => false,
      giveWay: () => true,
      hearOfCard: (frame, open) => hearOfCard(work, frame, open),
      closeCard: () => {},
      toggleMarks: () => {},
      applySettings: () => {},
      takeOuterEvidence,
      resume: () => {},
      takeDown: () => page.abort(),
    },
    gate.signal,
  );
  const onSettled = async (settled: boolean): Promise<void> => {
    status = settled ? "settled" : "reading";
    if (settled && !isTop && words?.namesAny()) takeOuterEvidence(await ask("getOuterEvidence"));
  };
  const host = { openShadowRoot, onSettled, granted };
  await firstPaint();
  // What surrounds a frame can tell the story for it, so that any word is enough there.
  if (!(await waitForHint(createHint(gateData.hints, !isTop), host, gate.signal))) return;
  words = createGate(gateData);
  words.grant(outer);
  if (await waitAtGate(words, host, gate.signal)) await ask("openFinder");
}

if (READABLE_TYPES.test(document.contentType)) {
  const work = beginWork();
  if (work) void spot(work);
} else leaveKeys();
