import type { PageQuestions } from "../../../src/messages/questions.ts";

/** A question of the background to the script in one frame. */
type Asked = { readonly question: keyof PageQuestions; readonly args: readonly unknown[] };

/** Takes a question to a frame, and brings its answer. */
type Deliver = (frame: number, asked: Asked) => Promise<unknown>;

const frames = { count: 0, deliver: null as Deliver | null };

/**
 * The background's end of the extension API, as far as the card's lock uses it, in one tab. To be imported before what speaks to that
 * API.
 */
const api = {
  runtime: { id: "sidelight-in-one-page" },
  storage: {
    // All frames have marks.
    session: {
      get: async (key: string) => ({
        [key]: Object.fromEntries(Array.from({ length: frames.count }, (_, at) => [at, 1])),
      }),
    },
  },
  tabs: {
    sendMessage: async (_tab: number, asked: Asked, { frameId }: { frameId: number }) => ({
      answer: await frames.deliver?.(frameId, asked),
    }),
  },
};
Object.assign(globalThis, { chrome: api, browser: api });

/** Have the tab consist of so many frames, to which messages come in this way. */
export function provideFrames(count: number, deliver: Deliver): void {
  Object.assign(frames, { count, deliver });
}
