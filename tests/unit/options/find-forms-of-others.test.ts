import { describe, expect, it } from "vitest";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import type { GazetteerData } from "../../../src/gazetteer/gazetteer-data.ts";
import { type GoodCandidate, readCandidates } from "../../../src/library/candidate.ts";
import {
  type FormElsewhere,
  findFormsOfOthers,
  type OtherExplainers,
} from "../../../src/options/explainers/adding/find-forms-of-others.ts";
import { buildBrief, buildEntity } from "../builders.ts";

const CANDIDATE = read("---\ntitle: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Long Bridge }]\n---\n");

describe("the forms that other explainers have, too", () => {
  it("are told with the title of each, the reader's own first", async () => {
    const found = await findAll({
      added: { one: "Long Bridge", two: "Pier", three: "long bridge" },
      bundled: ["four"],
    });
    expect(found).toEqual([
      { spelling: "Long Bridge", title: "Title of one" },
      { spelling: "Long Bridge", title: "Title of three" },
      { spelling: "Long Bridge", title: "Title of four" },
    ]);
  });

  it("are none of those that are off, nor of the explainer that would be replaced", async () => {
    const added = { off: "Long Bridge", a: "Long Bridge", on: "Long Bridge" };
    const found = await findAll({ added, bundled: ["off"] });
    expect(found.map(({ title }) => title)).toEqual(["Title of on"]);
  });

  it("leave out an explainer that cannot be read", async () => {
    const found = await findAll({ added: { gone: null, one: "Long Bridge" }, bundled: [] });
    expect(found.map(({ title }) => title)).toEqual(["Title of one"]);
  });

  it("are read for from a thousand explainers a few at a time, and no further once that is stopped", async () => {
    const added = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`x${at}`, "Long Bridge"]));
    const asked: number[] = [];
    const all = await findAll({ added, bundled: [] }, (ids) => asked.push(ids.length));
    expect(all).toHaveLength(1_000);
    expect(Math.max(...asked)).toBeLessThanOrEqual(20);
    asked.length = 0;
    const stop = new AbortController();
    for await (const _ of findFormsOfOthers(
      CANDIDATE,
      others({ added, bundled: [] }, (ids) => asked.push(ids.length)),
      stop.signal,
    ))
      stop.abort();
    expect(asked).toHaveLength(1);
  });
});

/** Ids and the form that each has; null for one that cannot be read. Bundled ones have the candidate's, all in one table. */
type Given = { readonly added: Readonly<Record<string, string | null>>; readonly bundled: readonly string[] };

function others({ added, bundled }: Given, onRead: (ids: readonly string[]) => void = () => {}): OtherExplainers {
  return {
    bundled: [compileGazetteer(bundled.map((id) => briefOf(id, "Long Bridge")))],
    added: Object.keys(added),
    async read(ids) {
      onRead(ids);
      return ids.map((id) => (): GazetteerData | null => {
        const form = added[id] ?? null;
        return form === null ? null : compileGazetteer([briefOf(id, form)]);
      });
    },
    titleOf: (id) => (id === "off" ? null : `Title of ${id}`),
  };
}

function briefOf(id: string, pattern: string) {
  const forms = [{ strength: "contextual", language: "en", patterns: [pattern] }] as const;
  return buildBrief({ id, entities: [buildEntity({ forms })] });
}

async function findAll(given: Given, onRead?: (ids: readonly string[]) => void): Promise<readonly FormElsewhere[]> {
  const found: FormElsewhere[] = [];
  const signal = new AbortController().signal;
  for await (const some of findFormsOfOthers(CANDIDATE, others(given, onRead), signal)) found.push(...some);
  return found;
}

function read(file: string): GoodCandidate {
  const given = [{ name: "a.md", bytes: new TextEncoder().encode(file) }];
  const [candidate] = readCandidates(given, { version: "0.1.0", now: 0, bundled: [] });
  return candidate as GoodCandidate;
}
