import { expect, it } from "vitest";
import { readSources } from "./imports.ts";

// As the manifest has no `externally_connectable`, browsers let every extension send messages to ours. They are heard only where
// somebody listens for them. Sources, not packages: webextension-polyfill names the event, and listens for nothing.
// https://developer.chrome.com/docs/extensions/reference/manifest/externally-connectable

it("other extensions find nobody who listens to them", () => {
  const sources = Object.entries(readSources());
  const filesWith = (words: RegExp) => sources.filter(([, text]) => words.test(text)).map(([file]) => file);
  expect(filesWith(/\bonMessage\b/)).not.toEqual([]);
  expect(filesWith(/\bon(?:Message|Connect)External\b/)).toEqual([]);
});
