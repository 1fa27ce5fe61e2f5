import finderScript from "../content-script/finder.iife.ts?script&iife";
import highlightStyles from "../content-script/highlight.css?url&no-inline";
import spotterScript from "../content-script/spotter.iife.ts?script&iife";
import type { BackgroundQuestions } from "../messages/questions.ts";
import popoverScript from "../popover/popover.iife.ts?script&iife";

// Skeleton until the reader's choices are kept: every page is read with the default choices, and there are no cards yet.

type Frame = { readonly tab?: { readonly id: number }; readonly frameId?: number };
type Question = { readonly question: keyof BackgroundQuestions };
type ExtensionApi = {
  readonly runtime: {
    readonly onMessage: {
      addListener(listen: (message: Question, sender: Frame, reply: (reply: object) => void) => boolean): void;
    };
  };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number; frameIds: number[] }; files: string[] }): Promise<unknown>;
    registerContentScripts(scripts: readonly object[]): Promise<void>;
    unregisterContentScripts(): Promise<void>;
  };
};

declare const chrome: ExtensionApi;

chrome.runtime.onMessage.addListener(({ question }, sender, reply) => {
  answer(question, sender).then(
    (value) => reply({ answer: value }),
    (error: unknown) => reply({ error: String(error) }),
  );
  return true;
});

void register();

async function register(): Promise<void> {
  await chrome.scripting.unregisterContentScripts();
  await chrome.scripting.registerContentScripts([
    {
      id: "spotter",
      js: [fromRoot(spotterScript)],
      css: [fromRoot(highlightStyles)],
      matches: ["<all_urls>"],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_idle",
      persistAcrossSessions: true,
    },
  ]);
}

async function answer(question: keyof BackgroundQuestions, frame: Frame): Promise<unknown> {
  if (question === "openFinder") return runIn(frame, finderScript);
  if (question === "openPopover") return runIn(frame, popoverScript);
  if (question === "getPageSettings") {
    const open = { by: "hover", delay: 300 } as const;
    const mark = { style: "dotted", colour: "auto" } as const;
    const settings: ReturnType<BackgroundQuestions["getPageSettings"]> = {
      amount: "first-in-section",
      briefsOff: [],
      muted: [],
      open,
      mark,
    };
    return settings;
  }
  return null;
}

async function runIn({ tab, frameId = 0 }: Frame, file: string): Promise<boolean> {
  if (!tab) return false;
  await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [fromRoot(file)] });
  return true;
}

/** Firefox takes a path without a leading slash as beside the calling page. */
function fromRoot(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
