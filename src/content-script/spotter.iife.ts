import { openShadowRoot } from "../browser/open-shadow-root.ts";
import { answerAsPage, askBackground, OrphanedError } from "../browser/page-messaging.ts";
import { gateData } from "../bundled/gate-data.ts";
import { createGate } from "../gazetteer/gate.ts";
import { beginWork, type FrameWork } from "./frame-world.ts";
import { waitAtGate } from "./watch-gate.ts";

// Runs on every page the reader has not switched off, in every frame. What it costs there is the price of Sidelight, so it
// only asks whether the page names what some story requires. The finder does the rest, where that is so.

/** Documents made of text; the viewer of a PDF, an image or an XML file has none that could be marked. */
const READABLE_TYPES = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/;

async function spot({ page, gate }: FrameWork): Promise<void> {
  page.signal.addEventListener("abort", () => gate.abort(), { once: true });
  let status: "reading" | "settled" = "reading";
  answerAsPage(
    {
      getPageSummary: () => ({ status, mentions: [] }),
      goToMention: () => false,
      applySettings: () => {},
      resume: () => {},
      takeDown: () => page.abort(),
    },
    gate.signal,
  );
  const onSettled = (settled: boolean): void => {
    status = settled ? "settled" : "reading";
  };
  const opened = await waitAtGate(createGate(gateData), { openShadowRoot, onSettled }, gate.signal);
  if (!opened) return;
  try {
    await askBackground("openFinder");
  } catch (error) {
    if (!(error instanceof OrphanedError)) throw error;
    page.abort();
  }
}

const work = READABLE_TYPES.test(document.contentType) ? beginWork() : null;
if (work) void spot(work);
