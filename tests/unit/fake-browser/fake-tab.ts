import type { PageQuestions } from "../../../src/messages/questions.ts";

/** One frame of a fake tab: scripts that were run in it, and what the one that answers was asked. */
export type FakeFrame = {
  readonly id: number;
  readonly url: string;
  /** Built files that ran here since the page was loaded or taken down, each once a run. */
  readonly ran: string[];
  /** Each question with its arguments, in order. */
  readonly heard: (readonly [string, ...unknown[]])[];
  /** What our script here answers; undefined to a question that is not among them. */
  answers: { -readonly [Q in keyof PageQuestions]?: (...args: Parameters<PageQuestions[Q]>) => unknown };
  /** Rules of CSS that the frame follows. */
  readonly css: string[];
};

/** A tab of the fake browser. */
export type FakeTab = {
  readonly id: number;
  url: string;
  active: boolean;
  discarded: boolean;
  /** Whether it is in a private window. */
  incognito: boolean;
  frames: FakeFrame[];
  /** What the toolbar button shows for it; each is forgotten when the tab goes to another page. */
  button: { icon?: string; title?: string; badge?: string };
};

/** An error as the browser gives it for a tab that is closed. */
export class NoTabError extends Error {
  override readonly name = "NoTabError";
  constructor(tab: number) {
    super(`No tab with id: ${tab}.`);
  }
}

/** A frame without any script in it yet. */
export function buildFrame(id: number, url: string): FakeFrame {
  return { id, url, ran: [], heard: [], answers: {}, css: [] };
}

/**
 * What our script in a frame does with a message: it remembers it, answers, and leaves no trace when it is taken down.
 *
 * @returns Null where no script of ours is.
 */
export function deliver(frame: FakeFrame, message: unknown): Promise<object> | null {
  // The one that shows a line listens to nothing.
  if (frame.ran.every((file) => file.includes("/notice/"))) return null;
  const { question, args } = message as { question: keyof PageQuestions; args: readonly unknown[] };
  frame.heard.push([question, ...args]);
  if (question === "takeDown") frame.ran.length = 0;
  const answer = frame.answers[question] as ((...args: readonly unknown[]) => unknown) | undefined;
  return Promise.resolve()
    .then(() => answer?.(...args))
    .then(
      (value) => ({ answer: value }),
      (error: unknown) => ({ error: String(error) }),
    );
}

/** Run a function as it would run in a frame, where it may look at its address. */
export function runThere(frame: FakeFrame, top: string, func: () => unknown): unknown {
  const hasAddress = URL.canParse(frame.url) && !frame.url.startsWith("about:");
  const { protocol } = new URL(frame.url);
  const { origin } = new URL(hasAddress ? frame.url : top);
  const world = globalThis as { location?: unknown; self?: unknown };
  const before = { location: world.location, self: world.self };
  Object.assign(world, { location: { protocol, href: frame.url }, self: { origin } });
  try {
    return func();
  } finally {
    Object.assign(world, before);
  }
}
