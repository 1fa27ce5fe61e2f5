import browser, { type Runtime } from "webextension-polyfill";
import type { BackgroundQuestions } from "../../messages/questions.ts";

/**
 * Overhear what our scripts in the frames of tabs ask the background, who answers it: every page of ours is sent it, too.
 *
 * Only which question it was, and nothing of what came with it: whoever wants to know more asks the frame.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/sendMessage
 */
export function overhearFrames(questions: readonly (keyof BackgroundQuestions)[], notify: (tab: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, tab }: Runtime.MessageSender) => {
    const { question } = (message ?? {}) as { readonly question?: unknown };
    if (id === browser.runtime.id && tab?.id !== undefined && questions.some((one) => one === question)) notify(tab.id);
    return undefined;
  });
}
