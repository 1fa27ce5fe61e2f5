import { expect, it } from "vitest";
import { type GoodCandidate, readCandidates } from "../../../src/library/candidate.ts";
import { packStories } from "../../../src/library/pack-stories.ts";

const CONTEXT = { version: "1.0.0", now: 0, bundled: [] };

it("explainers from files of one name are all packed, and come back in the reader's order", () => {
  const second = read([given("brief.md", "second")]);
  const first = read([given("brief.md", "first")]);
  const { name, bytes } = packStories([...second, ...first].map(({ story }) => story.files));
  expect(read([{ name, bytes }]).map(({ entry }) => entry.id)).toEqual(["second", "first"]);
});

function given(name: string, id: string) {
  const text = `---\nid: ${id}\ntitle: Words of ${id}\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada Ostwick }]\n---\n`;
  return { name, bytes: new TextEncoder().encode(text) };
}

function read(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): readonly GoodCandidate[] {
  return [...readCandidates(files, CONTEXT)].map((candidate) => {
    if (candidate.kind === "bad") throw new Error(candidate.mistakes.join("\n"));
    return candidate;
  });
}
