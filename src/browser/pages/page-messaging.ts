import type { BackgroundQuestions, PageQuestions } from "../../messages/questions.ts";

// Speaks to the extension API without webextension-polyfill: this file is in the script of every page, where the polyfill
// would be a quarter of the whole.

/** A question on its way from one context to another. */
export type AskedQuestion = { readonly question: string; readonly args: readonly unknown[] };

/** What comes back: the answer, or what went wrong in the context that was asked. */
export type Reply = { readonly answer?: unknown; readonly error?: string };

/** The extension was reloaded or removed while the page stayed open: this script can reach nothing any more. */
export class OrphanedError extends Error {
  override readonly name = "OrphanedError";
}

/** The background was stopped before it could answer, which browsers do at any moment; it may have done what it was asked. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

type Listener = (message: unknown, sender: { id?: string }, reply: (reply: Reply) => void) => boolean | undefined;

type ExtensionApi = {
  readonly runtime: {
    readonly id?: string;
    readonly sendMessage: (message: AskedQuestion) => Promise<Reply | undefined>;
    readonly onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
  };
  readonly i18n: { getMessage: (key: string, values?: string[]) => string; getUILanguage: () => string };
};

declare const chrome: ExtensionApi;
declare const browser: ExtensionApi | undefined;

const api = typeof browser === "undefined" ? chrome : browser;

/**
 * Ask the background a question.
 *
 * @throws OrphanedError when the extension is gone; NoAnswerError when none came; Error with the background's words when it could not
 *   answer.
 */
export async function askBackground<Q extends keyof BackgroundQuestions>(
  question: Q,
  ...args: Parameters<BackgroundQuestions[Q]>
): Promise<Awaited<ReturnType<BackgroundQuestions[Q]>>> {
  if (isOrphaned()) throw new OrphanedError("the extension was reloaded");
  const reply = await api.runtime.sendMessage({ question, args }).catch((cause: unknown) => {
    if (isOrphaned()) throw new OrphanedError("the extension was reloaded meanwhile", { cause });
    throw new NoAnswerError(`${question}: no answer`, { cause });
  });
  if (!reply) throw new NoAnswerError(`${question}: no answer`);
  if (reply.error !== undefined) throw new Error(`${question}: ${reply.error}`);
  return reply.answer as Awaited<ReturnType<BackgroundQuestions[Q]>>;
}

function isOrphaned(): boolean {
  return api.runtime?.id === undefined;
}

/** Answer the questions of our own extension's other contexts until the signal fires. */
export function answerAsPage(answers: PageQuestions, signal: AbortSignal): void {
  const listener: Listener = (message, sender, reply) => {
    const { question, args } = message as AskedQuestion;
    const answer = answers[question as keyof PageQuestions] as ((...args: readonly unknown[]) => unknown) | undefined;
    if (sender.id !== api.runtime.id || !answer) return;
    Promise.resolve()
      .then(() => answer(...args))
      .then((value) => reply({ answer: value }))
      .catch((error: unknown) => reply({ error: String(error) }));
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => isOrphaned() || api.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

/** An interface text from `_locales`; the key itself when there is none, and when the extension is gone. */
export function interfaceText(key: string, values: readonly string[] = []): string {
  if (isOrphaned()) return key;
  return api.i18n.getMessage(key, [...values]) || key;
}

/** The language of the interface's texts, as a BCP 47 tag: English where the browser's own has no translation. */
export function interfaceLanguage(): string {
  return interfaceText("interfaceLanguage");
}
