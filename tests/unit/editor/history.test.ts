import { describe, expect, it } from "vitest";
import { beginHistory, record, redo, undo } from "../../../src/editor/history.ts";

describe("a history", () => {
  it("goes back and forth, step by step, and no further than there were any", () => {
    const all = record(record(beginHistory("a"), "b", ""), "c", "");
    expect(undo(all).present).toBe("b");
    expect(undo(undo(undo(all))).present).toBe("a");
    expect(redo(undo(all)).present).toBe("c");
    expect(redo(all)).toBe(all);
  });

  it("takes what is typed in one field for one step, until something else was done", () => {
    const typed = record(record(record(beginHistory(""), "a", "title"), "ab", "title"), "ab!", "lead");
    expect(undo(typed).present).toBe("ab");
    expect(undo(undo(typed)).present).toBe("");
    const again = record(undo(typed), "abc", "lead");
    expect(undo(again).present).toBe("ab");
  });

  it("forgets what was undone when something new is done", () => {
    const changed = record(undo(record(beginHistory("a"), "b", "")), "c", "");
    expect(redo(changed).present).toBe("c");
    expect(undo(changed).present).toBe("a");
  });

  it("holds two hundred steps", () => {
    let history = beginHistory(0);
    for (let step = 1; step <= 300; step += 1) history = record(history, step, "");
    for (let step = 1; step <= 300; step += 1) history = undo(history);
    expect(history.present).toBe(100);
  });
});
