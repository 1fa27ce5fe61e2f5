import { answerAsPage } from "../../browser/pages/page-messaging.ts";
import { askUntilOrphaned } from "../../frame/ask-until-orphaned.ts";
import { forwardKeys, leaveKeys } from "../../frame/early-keys.ts";
import { dismissHere, type FrameSession, onCardStateChange, startSession } from "../../frame/frame-session.ts";
import type { AskBackground } from "../../messages/ask-background.ts";
import type { EvidenceByStory, PageQuestions } from "../../messages/questions.ts";
import { contentTypeOf } from "../../page/dom.ts";
import { isOfTopOrigin } from "../../page/geometry/outer-window.ts";
import { firstPaint } from "../../page/text/first-paint.ts";
import { createKeyGuard } from "../input/key-guard.ts";
import type { StoryWatch } from "./story-watch.ts";
import { createWaker } from "./waker.ts";

/** Documents made of text; the viewer of a PDF, an image or an XML file has none that could be marked. */
const READABLE_TYPES = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/;

/** Where a frame stands in its tab. */
export type FramePlace = {
  /** Whether no page is around it. */
  readonly isTop: boolean;
  /** Whether what the top page around it tells counts in it, too: that is no secret where its scripts may read it. */
  readonly hearsOuter: boolean;
};

/** Makes the watch of a frame. */
export type CreateWatch = (ask: AskBackground, place: FramePlace) => StoryWatch;

/**
 * Keep the gate of this frame: have the finder run where a story opens, and tell it of those that open later.
 *
 * Runs on every page the reader has not switched off, in every frame. What it costs there is the price of Sidelight.
 *
 * @param gate - Tells this gate from others.
 */
export function keepGate(gate: string, createWatch: CreateWatch): void {
  if (!READABLE_TYPES.test(contentTypeOf(document))) {
    leaveKeys();
    return;
  }
  const session = startSession(gate);
  if (session) void keep(session, createWatch);
}

async function keep(session: FrameSession, createWatch: CreateWatch): Promise<void> {
  const { lifetime, watch: untilFinder } = session;
  const { signal } = lifetime;
  signal.addEventListener("abort", () => untilFinder.abort(), { once: true });
  const ask = askUntilOrphaned(lifetime);
  session.dismiss = () => {
    const open = session.openCard !== null;
    session.openCard = null;
    if (open) void ask("closeCard");
    return open;
  };
  forwardKeys(createKeyGuard(dismissHere));
  const isTop = window === window.top;
  const hearsOuter = !isTop && isOfTopOrigin();
  const waker = createWaker();
  const watch = createWatch(ask, { isTop, hearsOuter });
  let status: "reading" | "idle" = "reading";
  let asked = false;
  session.takeOuter = (outer) => {
    if (!hearsOuter) return;
    asked = true;
    watch.grant(outer.map(({ story }) => story));
    waker.wake();
  };
  await firstPaint();
  if (signal.aborted) return;
  // The first touch of the extension API takes Firefox 8 ms in a new process, and over one on every page after that.
  answerAsPage(
    answersOf(session, () => status),
    untilFinder.signal,
  );
  const onRead = async (idle: boolean): Promise<void> => {
    // Where a story opened, the finder is on its way and says when it has read.
    status = idle && session.stories.length === 0 ? "idle" : "reading";
    // Later changes are told by themselves; see `takeOuterEvidence`.
    if (!idle || !hearsOuter || asked || !watch.namesAny()) return;
    session.takeOuter(await ask("getOuterEvidence"));
  };
  const onChange = (): void => {
    status = "reading";
  };
  await watch.run(
    { onRead, onChange, waker },
    (stories) => {
      const first = session.stories.length === 0;
      session.stories.push(...stories);
      if (first) void ask("injectFinder");
      else session.onStories();
    },
    signal,
  );
}

function answersOf(session: FrameSession, status: () => "reading" | "idle"): PageQuestions {
  return {
    getPageSummary: () => ({ status: status(), mentions: [] }),
    getWithheld: () => [],
    goToMention: () => false,
    openCard: () => false,
    hasCard: () => false,
    yieldCard: () => true,
    onCardStateChange: (frame, secret) => onCardStateChange(session, frame, secret),
    closeCard: () => {},
    hideMarks: () => {},
    applySettings: () => {},
    takeOuterEvidence: (outer: EvidenceByStory) => session.takeOuter(outer),
    resume: () => {},
    takeDown: () => session.lifetime.abort(),
  };
}
