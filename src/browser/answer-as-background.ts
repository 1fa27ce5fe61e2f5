import browser, { type Runtime } from "webextension-polyfill";
import { parseBackgroundQuestion } from "../messages/asked-question.ts";
import type { BackgroundQuestions } from "../messages/questions.ts";
import type { Reply } from "./pages/page-messaging.ts";

/** The frame of a tab in which a content script asks. */
export type AskingFrame = {
  readonly tab: number;
  /** 0 is the tab's top page. May be larger than 32 bits hold. */
  readonly frame: number;
  /** The tab's window. */
  readonly window: number;
  /** Address of the tab's top page; empty when the browser does not tell. */
  readonly tabUrl: string;
  /** Address of the frame; `about:blank` and the like for frames without one of their own. */
  readonly url: string;
  /** Whether its tab is in a private window. */
  readonly isPrivate: boolean;
};

/** A handler for every question; each is told first who asks. */
export type BackgroundAnswers = {
  readonly [Q in keyof BackgroundQuestions]: (
    from: AskingFrame,
    ...args: Parameters<BackgroundQuestions[Q]>
  ) => ReturnType<BackgroundQuestions[Q]> | Promise<ReturnType<BackgroundQuestions[Q]>>;
};

/**
 * Answer the questions of our own content scripts. To be called at once when the background starts.
 *
 * What other extensions or pages send is not answered at all; what our own scripts send is checked against its schema.
 */
export function answerAsBackground(answers: BackgroundAnswers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    return findReply(message, sender, answers);
  });
}

/** What browsers have in place of a window's number where there is none. */
const NO_WINDOW = -1;

async function findReply(message: unknown, sender: Runtime.MessageSender, answers: BackgroundAnswers): Promise<Reply> {
  try {
    const { question, args } = parseBackgroundQuestion(message);
    const { tab, frameId = 0, url = "" } = sender;
    if (tab?.id === undefined) throw new Error(`${question} is asked by pages only.`);
    const from = {
      tab: tab.id,
      frame: frameId,
      window: tab.windowId ?? NO_WINDOW,
      tabUrl: tab.url ?? (frameId === 0 ? url : ""),
      url,
      isPrivate: tab.incognito,
    };
    const handler = answers[question] as (from: AskingFrame, ...args: readonly unknown[]) => unknown;
    return { answer: await handler(from, ...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
