import { describe, expect, it, vi } from "vitest";
import type { Lexicon } from "../../../src/capture/names/lexicon.ts";
import { openLexicon } from "../../../src/capture/names/open-lexicon.ts";
import { findRiskyForms, type RiskyForm } from "../../../src/options/explainers/adding/find-risky-forms.ts";

const TABLES = {
  commonWords: { en: async () => "the and bridge bridges", de: async () => "die und Brücke" },
  nameLists: { everywhere: "Europe", common: "", adjectives: "", firstNames: "Anna" },
};
const open = (language: string): Promise<Lexicon> => openLexicon(language, TABLES);

describe("the risky forms of an explainer", () => {
  it("are each told once, by the first spelling that is risky", async () => {
    const found = await findAll([form("Skerry Crossing"), form("Bridgework", "Bridge", "Bridges"), form("Anna")]);
    expect(found).toEqual([
      { spelling: "Bridge", risk: "common" },
      { spelling: "Anna", risk: "first-name" },
    ]);
  });

  it("are judged by the words of their own language, whose lexicon is opened once", async () => {
    const opened = vi.fn(open);
    const german = { language: "de", spellings: ["Brücke"] };
    const found = await findAll([form("Bridge"), german, form("Brücke"), form("Europe"), german], opened);
    expect(found.map(({ spelling }) => spelling)).toEqual(["Bridge", "Europe", "Brücke"]);
    expect(opened.mock.calls).toEqual([["en"], ["de"]]);
  });

  it("are looked for no further once that is stopped", async () => {
    const stop = new AbortController();
    const found: RiskyForm[] = [];
    const many = Array.from({ length: 500 }, () => form("Skerry Crossing"));
    for await (const some of findRiskyForms([form("Bridge"), ...many, form("Anna")], open, stop.signal)) {
      found.push(...some);
      stop.abort();
    }
    expect(found).toEqual([{ spelling: "Bridge", risk: "common" }]);
  });

  it("leave the page its turn while those of a glossary are looked for", async () => {
    const slow: Lexicon = { ...(await open("en")), fameOf: () => wait(0.2) };
    const many = Array.from({ length: 1_000 }, (_, at) => form(`Term${at}`));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    await findAll(many, async () => slow);
    clearInterval(timer);
    // Two hundred milliseconds of work.
    expect(turns).toBeGreaterThan(5);
  });
});

function form(...spellings: readonly string[]) {
  return { language: "en", spellings };
}

function wait(time: number): null {
  for (const end = performance.now() + time; performance.now() < end; );
  return null;
}

async function findAll(...[forms, opener = open]: [Parameters<typeof findRiskyForms>[0], typeof open?]) {
  const found: RiskyForm[] = [];
  for await (const some of findRiskyForms(forms, opener, new AbortController().signal)) found.push(...some);
  return found;
}
