import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/editor/draft.ts";
import { createDraftSaver } from "../../../src/editor/draft-saver.ts";
import { draftOfKept } from "../../../src/editor/make-draft.ts";
import { buildBrief } from "../builders.ts";

describe("a draft", () => {
  it("is not brought back by what was typed just before it was kept or thrown away", async () => {
    const { stored, saver } = shelve();
    await saver.save(draftOf("as it was"));
    const ending = saver.end("1", () => saver.save(draftOf("typed just before")));
    await ending;
    await saver.save(draftOf("typed just before"));
    expect([...stored]).toEqual([]);
  });

  it("stays with all that was typed when it cannot be kept", async () => {
    const { stored, saver } = shelve();
    await saver.save(draftOf("as it was"));
    const ending = saver.end("1", async () => {
      await saver.save(draftOf("typed just before"));
      throw new Error("full");
    });
    await expect(ending).rejects.toThrow("full");
    expect(stored.get("1")).toBe("typed just before");
    await saver.save(draftOf("typed after"));
    expect(stored.get("1")).toBe("typed after");
  });
});

function shelve() {
  const stored = new Map<string, string>();
  const saver = createDraftSaver({
    store: async ({ id, brief }: Draft) => void stored.set(id, brief.title),
    remove: async (id) => void stored.delete(id),
  });
  return { stored, saver };
}

function draftOf(title: string): Draft {
  return draftOfKept(buildBrief({ title }), "1");
}
