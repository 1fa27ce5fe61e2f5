import "../fake-browser/fake-browser.ts";

import { beforeEach, expect, it } from "vitest";
import { overhearFrames } from "../../../src/browser/pages/overhear-frames.ts";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";

const SELF = "sidelight-in-memory";
const heard: number[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  heard.splice(0);
  overhearFrames(["reportCard"], (tab) => heard.push(tab));
});

it("hears what frames ask the background, and leaves the answer to it", async () => {
  const message = { question: "reportCard", args: ["secret"] };
  expect(await fakeBrowser.send(message, { id: SELF, tab: { id: 3 }, frameId: 5 })).toBeUndefined();
  expect(heard).toEqual([3]);
});

it.each<[string, unknown, object]>([
  ["other questions", { question: "getCard", args: [] }, { id: SELF, tab: { id: 3 } }],
  ["other extensions", { question: "reportCard", args: [] }, { id: "other", tab: { id: 3 } }],
  ["our own pages outside of tabs", { question: "reportCard", args: [] }, { id: SELF }],
  ["what is no question", null, { id: SELF, tab: { id: 3 } }],
  ["a list for a question", { question: ["reportCard"] }, { id: SELF, tab: { id: 3 } }],
])("hears nothing of %s", async (_what, message, sender) => {
  await fakeBrowser.send(message, sender);
  expect(heard).toEqual([]);
});
