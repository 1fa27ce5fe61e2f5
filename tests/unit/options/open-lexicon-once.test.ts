import { expect, it } from "vitest";
import { openLexiconOnce } from "../../../src/options/explainers/adding/open-lexicon-once.ts";

it("opens the lexicon of a language once, however many explainers are looked at", async () => {
  const [one, other] = await Promise.all([openLexiconOnce("en"), openLexiconOnce("en")]);
  expect(await openLexiconOnce("en")).toBe(one);
  expect(other).toBe(one);
  expect(one.rankOf("bridge")).not.toBeNull();
  expect((await openLexiconOnce("de")).rankOf("Brücke")).not.toBeNull();
});
