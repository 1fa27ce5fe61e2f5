import browser from "webextension-polyfill";
import type { PageQuestions } from "../../messages/questions.ts";
import type { Reply } from "./page-messaging.ts";

/**
 * Ask the content script in one frame of a tab a question.
 *
 * @param frame - 0 for the tab's top page.
 * @returns Null when no content script is there to answer: the tab is closed, its page is not read, or it cannot be.
 * @throws When the content script could not answer.
 */
export async function askPage<Q extends keyof PageQuestions>(
  tab: number,
  frame: number,
  question: Q,
  ...args: Parameters<PageQuestions[Q]>
): Promise<{ readonly answer: Awaited<ReturnType<PageQuestions[Q]>> } | null> {
  const reply = await send(tab, { question, args }, { frameId: frame });
  if (!reply) return null;
  if (reply.error !== undefined) throw new Error(`${question}: ${reply.error}`);
  return { answer: reply.answer as Awaited<ReturnType<PageQuestions[Q]>> };
}

/** Tell every content script of a tab, in all its frames; a tab without any is left alone. */
export async function broadcastToTab<Q extends keyof PageQuestions>(
  tab: number,
  question: Q,
  ...args: Parameters<PageQuestions[Q]>
): Promise<void> {
  await send(tab, { question, args }, {});
}

async function send(tab: number, message: object, where: { frameId?: number }): Promise<Reply | null> {
  // The one error there is to expect: nobody listens, because the tab has no script of ours or is gone.
  const reply = await browser.tabs.sendMessage(tab, message, where).catch(() => null);
  return (reply as Reply | null | undefined) ?? null;
}
