import { expect, test } from "vitest";
import { writeCitation } from "../../../src/popover/write-citation.ts";

const sources = [
  { id: "post", title: "A report", publisher: "The Post", url: "https://example.org/a" },
  { id: "radio", title: "A broadcast" },
];

test("what is copied names the sources of its claim with publisher and address", () => {
  const keyPoints = [{ id: "one", text: "They met.", cites: ["post"] }];
  expect(writeCitation({ keyPoints, role: "Somebody.", sources })).toBe(
    "They met. — A report, The Post, https://example.org/a",
  );
});

test("what cites nothing is copied with all sources of its card", () => {
  expect(writeCitation({ keyPoints: [], role: "Somebody.", sources })).toBe(
    "Somebody. — A report, The Post, https://example.org/a; A broadcast",
  );
});
