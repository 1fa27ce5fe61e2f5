import type { Page } from "puppeteer-core";
import type { PageQuestions } from "../../src/messages/questions.ts";
import { openExtensionPage } from "./extension-pages.ts";
import type { Sidelight } from "./launch-browser.ts";

/** The corner of the extension API that a driver uses. */
type ExtensionApi = {
  readonly tabs: {
    readonly query: (filter: { active?: boolean }) => Promise<{ id: number; url?: string }[]>;
    readonly sendMessage: (tab: number, message: object, options: { frameId: number }) => Promise<unknown>;
  };
  readonly storage: {
    readonly local: {
      readonly set: (items: object) => Promise<void>;
      readonly get: (keys: null) => Promise<object>;
      readonly clear: () => Promise<void>;
    };
    readonly session: { readonly get: (key: string) => Promise<Record<string, unknown>> };
  };
  readonly runtime: { readonly sendMessage: (message: null) => Promise<unknown> };
  readonly scripting: { readonly getRegisteredContentScripts: () => Promise<{ js?: string[] }[]> };
};

declare const chrome: ExtensionApi;

/** One of the extension's own pages in a tab, through which a driver speaks to the extension from inside. */
export type ControlPage = {
  /** The number the browser's extension API gives to a page's tab; pages are told apart by their addresses. */
  findTab(page: Page): Promise<number>;
  /**
   * Ask the content script in a tab's top frame a question, as the popup does, as soon as one is there.
   *
   * @throws When no content script answers within the time.
   */
  ask<Q extends keyof PageQuestions>(
    tab: number,
    question: Q,
    ...args: Parameters<PageQuestions[Q]>
  ): Promise<ReturnType<PageQuestions[Q]>>;
  /**
   * What Sidelight found on a page, once its first pass is over.
   *
   * @throws When that is not the case within the time.
   */
  summarize(tab: number): Promise<ReturnType<PageQuestions["getPageSummary"]>>;
  /** What the background remembers of a subject for a tab; undefined when nothing. */
  remembered(subject: string, tab: number): Promise<unknown>;
  /** Store choices as a reader's, under the keys of `StoredSettings`. */
  choose(choices: object): Promise<void>;
  /** The keys of `StoredSettings` that are stored. */
  storedChoices(): Promise<readonly string[]>;
  /** Make the reader's choices those of a new reader again. */
  forgetChoices(): Promise<void>;
  /** The files of the scripts that run in pages which load from now on, joined by spaces. */
  registeredFiles(): Promise<string>;
  /** Have the background run, which browsers stop when it has had nothing to do for a while. */
  wakeBackground(): Promise<void>;
  close(): Promise<void>;
};

const PATIENCE_MS = 40_000;

/** Open a control page, and wait until the extension has registered its content script: pages opened before would be missed. */
export async function openControlPage(sidelight: Sidelight): Promise<ControlPage> {
  const page = await openExtensionPage(sidelight, "options");
  await page
    .waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0, {
      timeout: PATIENCE_MS,
      polling: 20,
    })
    .catch((cause: unknown) => {
      throw new Error("The extension's background did not register its content script.", { cause });
    });
  return {
    findTab: (other) => findTab(page, other.url()),
    ask: (tab, question, ...args) => askTab(page, tab, { question, args }, null) as never,
    summarize: (tab) => askTab(page, tab, { question: "getPageSummary", args: [] }, "reading") as never,
    remembered: (subject, tab) =>
      page.evaluate(async (key) => (await chrome.storage.session.get(key))[key], `${subject} ${tab}`),
    // As text: drivers have notations of their own for some of it.
    choose: (choices) => page.evaluate((items) => chrome.storage.local.set(JSON.parse(items)), JSON.stringify(choices)),
    storedChoices: () => page.evaluate(async () => Object.keys(await chrome.storage.local.get(null))),
    forgetChoices: () => page.evaluate(() => chrome.storage.local.clear()),
    registeredFiles: () =>
      page.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js = [] }) => js).join(" "),
      ),
    // It refuses what is no question, and is awake then.
    wakeBackground: () => page.evaluate(async () => void (await chrome.runtime.sendMessage(null))),
    close: () => page.close(),
  };
}

async function findTab(control: Page, url: string): Promise<number> {
  const tab = await control.evaluate(
    // The newest: one that an earlier test left open may be at the same address.
    async (wanted) => {
      const ids = (await chrome.tabs.query({})).flatMap(({ id, url: at }) =>
        at === wanted && id !== undefined ? id : [],
      );
      return ids.length > 0 ? Math.max(...ids) : undefined;
    },
    url,
  );
  if (tab === undefined) throw new Error(`No tab shows ${url}`);
  return tab;
}

/** What comes back from another context of the extension. */
type Reply = { readonly answer?: unknown; readonly error?: string };

/**
 * @param unfinished - A `status` with which an answer does not count yet: then the question is asked again.
 */
async function askTab(control: Page, tab: number, message: object, unfinished: string | null): Promise<unknown> {
  const reply = JSON.parse(await control.evaluate(askUntilFinished, tab, message, unfinished, PATIENCE_MS)) as Reply;
  if (reply.error !== undefined) throw new Error(reply.error);
  return reply.answer;
}

/**
 * Runs inside the control page: one trip there for all attempts. The reply comes back as JSON: drivers take half a minute for fifty
 * thousand mentions that are values of their own.
 */
async function askUntilFinished(tab: number, message: object, unfinished: string | null, patience: number) {
  const deadline = performance.now() + patience;
  let reply: Reply = { error: "no content script answered" };
  while (performance.now() < deadline) {
    try {
      reply = ((await chrome.tabs.sendMessage(tab, message, { frameId: 0 })) as Reply | undefined) ?? reply;
      const { status } = (reply.answer ?? {}) as { status?: string };
      if (reply.answer !== undefined && (unfinished === null || status !== unfinished)) return JSON.stringify(reply);
    } catch (error) {
      reply = { error: String(error) };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return JSON.stringify({ error: `${reply.error ?? "the page is still being read"}, after ${patience} ms` });
}
