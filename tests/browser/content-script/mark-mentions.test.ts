import { afterEach, describe, expect, it } from "vitest";
import type { FoundMention } from "../../../src/content-script/find/found-mention.ts";
import { createMarker, type Marker } from "../../../src/content-script/mark/mark-mentions.ts";
import type { PaintedMark } from "../../../src/page/paint/spots.ts";
import { SETTINGS } from "./spot-page.ts";

const COUNT = 1_000;

afterEach(() => document.body.replaceChildren());

describe("marking a thousand mentions", () => {
  it("lets the page have its turn, and changes nothing before the end", () => {
    const { marker, painted } = markerOf();
    const mentions = putMentions();
    const old = [...mark(marker, mentions.slice(0, 3))];
    expect([old.length, painted.at(-1)?.length]).toEqual([0, 3]);
    const steps = mark(marker, mentions);
    let turns = 0;
    while (!steps.next().done) {
      turns += 1;
      expect([marker.all().length, marker.wanted().length, painted.length]).toEqual([3, 3, 1]);
    }
    expect(turns).toBeGreaterThan(5);
    expect([marker.all().length, marker.wanted().length, painted.at(-1)?.length]).toEqual([COUNT, COUNT, COUNT]);
  });

  it("leaves out what the reader switches off meanwhile", () => {
    const { marker, painted } = markerOf();
    const steps = mark(marker, putMentions());
    steps.next();
    marker.hide(({ entity }) => entity === "even");
    for (const _ of steps);
    expect([marker.all().length, painted.at(-1)?.length]).toEqual([COUNT, COUNT / 2]);
  });
});

function mark(marker: Marker, mentions: readonly FoundMention[]) {
  return marker.mark(
    mentions,
    () => true,
    () => false,
    { ...SETTINGS, amount: "all" },
  );
}

/** A marker, and what it had painted each time. */
function markerOf() {
  const painted: (readonly PaintedMark[])[] = [];
  const paint = {
    show: (marks: readonly PaintedMark[]) => painted.push(marks),
    setName: () => {},
    setCurrent: () => {},
  };
  return {
    marker: createMarker(
      paint,
      () => [],
      () => "",
    ),
    painted,
  };
}

function putMentions(): readonly FoundMention[] {
  return Array.from({ length: COUNT }, (_, id): FoundMention => {
    const node = new Text("Umerov spoke.");
    document.body.append(node);
    const entity = id % 2 === 0 ? "even" : "odd";
    const block = { text: node.data, parts: [{ node, start: 0 }], position: 0 };
    const meaning = { brief: 0, role: "strong" as const, name: entity };
    const candidate = { meaning, start: 0, end: 6, phraseStart: 0, phraseEnd: 6, sentence: 0, words: 1 };
    return { id, brief: "a-story", entity, block, candidate, section: 0, reason: { rule: "near", names: [] } };
  });
}
