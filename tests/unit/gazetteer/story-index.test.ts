import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileStoryGate } from "../../../src/gazetteer/compile/compile-story-gate.ts";
import { cutPieces, type PieceKind } from "../../../src/gazetteer/page-pieces.ts";
import { createStoryIndex, type GatedStory, MOST_STORIES } from "../../../src/gazetteer/story-index.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

const CASES = 20_000;
/** Another one every run; put a printed one here to run its cases again. */
const SEED = Date.now() & 0x7fffffff;

const NAMES = [
  "Ukraine",
  "Київ",
  "Эрдоган",
  "McDonald",
  "Łódź",
  "Straße",
  "İzmir",
  "Dışişleri",
  "Ελλάδα",
  "東京",
  "القاهرة",
  "COVID",
];

describe("an index of stories", () => {
  it(`opens a story wherever a name stands in a text with capital letters, in ${CASES} random texts`, () => {
    const indexes = NAMES.map((name) => createStoryIndex([storyOf("a", [[name]])]));
    const text = fc.tuple(fc.nat({ max: NAMES.length - 1 }), fc.constantFrom(...DISGUISES), fc.constantFrom(...AROUND));
    fc.assert(
      fc.property(text, ([at, disguise, around]) => {
        const page = around(disguise(NAMES[at] ?? ""));
        expect(indexes[at]?.find(cutPieces(page, "names"), []).stories, JSON.stringify(page)).toEqual(["a"]);
      }),
      { seed: SEED, numRuns: CASES },
    );
    console.log(`${CASES} texts; seed ${SEED}`);
  });

  it("opens a story only where all that it requires is named", () => {
    const index = createStoryIndex([storyOf("bridge", [["Ostwick"], ["Lindqvist", "Marchetti"]])]);
    expect(find(index, "Ostwick and its harbour.")).toEqual([]);
    expect(find(index, "Lindqvist met Marchetti.")).toEqual([]);
    expect(find(index, "Marchetti came to Ostwick.")).toEqual(["bridge"]);
  });

  it("wants four different words of a story among many", () => {
    const many = [storyOf("bridge", [["Ostwick"], ["Lindqvist"]], ["Skerry Crossing", ...PEOPLE]), ...others(9)];
    expect(find(createStoryIndex(many), "Ostwick, Lindqvist and the Skerry Crossing; Ostwick again.")).toEqual([]);
    expect(find(createStoryIndex(many), "Ostwick, Lindqvist, Marchetti and the Skerry Crossing.")).toEqual(["bridge"]);
    expect(find(createStoryIndex(many.slice(0, 4)), "Ostwick, Lindqvist.")).toEqual(["bridge"]);
  });

  it("wants no more words of a story than half of what it has", () => {
    const many = [storyOf("bridge", [["Ostwick"], ["Lindqvist"]]), ...others(9)];
    expect(find(createStoryIndex(many), "Lindqvist of Ostwick.")).toEqual(["bridge"]);
  });

  it("wants more of all on a page that names every story by chance", () => {
    const towns = others(20);
    const list = towns.flatMap(({ gate }) => [...gate.groups.flat(), ...gate.names]).map(capitalise);
    expect(find(createStoryIndex(towns), list.filter((_, at) => at % 5 < 2).join(", "))).toEqual([]);
  });

  it("counts words that many stories have for less", () => {
    const shared = Array.from({ length: 12 }, (_, at) =>
      storyOf(`s${at}`, [["Ostwick"], ["Lindqvist"]], ["Marchetti", "Skerry", `Own${"abcdefghijkl"[at]}`, "Harbour"]),
    );
    expect(find(createStoryIndex(shared), "Ostwick, Lindqvist, Marchetti, Skerry.")).toEqual([]);
  });

  it("takes a series for one story when it asks what chance makes of any", () => {
    const parts = ["May", "June", "July"].map((id) => storyOf(id, [["Ostwick"], ["Lindqvist"]], PEOPLE));
    const page = "Ostwick, Lindqvist, Marchetti, Okafor and Haddad.";
    for (const count of [0, 1, 2, 3, 9])
      expect(find(createStoryIndex([...others(count), ...parts]), page)).toEqual(["May", "June", "July"]);
    const more = ["August", "September"].map((id) => storyOf(id, [["Ostwick"], ["Lindqvist"]], PEOPLE));
    expect(find(createStoryIndex([...parts, ...more]), `${page} Nakamura, Silveira.`)).toHaveLength(5);
  });

  it(`hands on ${MOST_STORIES} stories at the most, the most telling first`, () => {
    const stories = Array.from({ length: MOST_STORIES + 3 }, (_, at) =>
      storyOf(`s${at}`, [[`Town${"abcdefgh"[at]}`], [`Mayor${"abcdefgh"[at]}`]]),
    );
    const [first] = stories;
    const all = stories.flatMap(({ gate }) => gate.groups.flat()).map(capitalise);
    const more = { id: "more", gate: { ...(first as GatedStory).gate, names: ["crossing"] } };
    const found = find(createStoryIndex([...stories, more]), [...all, "Crossing"].join(" "));
    expect(found).toHaveLength(MOST_STORIES);
    expect(found[0]).toBe("more");
  });

  it("opens a story at any word that it requires, where the page around a frame tells it", () => {
    const index = createStoryIndex([storyOf("bridge", [["Ostwick"], ["Lindqvist"]]), ...others(9)]);
    expect(index.find(["Ostwick"], ["bridge"]).stories).toEqual(["bridge"]);
    expect(index.find(["Ferry"], ["bridge"]).stories).toEqual([]);
  });

  it("says which of a page's pieces count, so that they are told again with later ones", () => {
    const index = createStoryIndex([storyOf("bridge", [["Ostwick"], ["Lindqvist"]])]);
    const { known } = index.find(cutPieces("The Ferry leaves Ostwick.", "names"), []);
    expect(known).toEqual(["ostwick"]);
    expect(index.find([...known, "Lindqvist"], []).stories).toEqual(["bridge"]);
  });

  it("has pages asked for small words where a story requires what is written small", () => {
    const sailing = storyOf("sailing", [["halyard"], ["gybe"]]);
    expect(sailing.gate.small).toBe(true);
    expect(storyOf("bridge", [["Ostwick", "harbour"]]).gate.small).toBe(false);
    expect(find(createStoryIndex([sailing]), "Let go the halyard before you gybe. Then wait.", "words")).toEqual([
      "sailing",
    ]);
  });

  it("sees names in a text without any capital letters", () => {
    const index = createStoryIndex([storyOf("bridge", [["Ostwick"]])]);
    expect(find(index, "so we took the ferry to ostwick and then it rained all day long again")).toEqual(["bridge"]);
  });
});

const DISGUISES = [
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.normalize("NFD"),
  (name: string) => name.normalize("NFD").replace(/\p{M}/gu, ""),
  (name: string) => `${name.slice(0, 2)}\u00ad${name.slice(2)}`,
  (name: string) => `${name.slice(0, 1)}\u200b${name.slice(1)}`,
];

const AROUND = [
  (name: string) => name,
  (name: string) => `The talks${name}, at the edge of a block`,
  (name: string) => `“${name}’s”`,
  (name: string) => `Home\n${name}\nWorld`,
  (name: string) => `${name}-Paris`,
];

const PEOPLE = ["Marchetti", "Okafor", "Haddad", "Nakamura", "Silveira"];

function storyOf(id: string, required: readonly (readonly string[])[], forms: readonly string[] = []): GatedStory {
  const evidence = required.map((patterns, at) => ({ name: `g${at}`, weight: 1, patterns }));
  const entity = buildEntity({ forms: [{ strength: "strong", language: "en", patterns: forms }] });
  const story = buildStory({ evidence, requires: evidence.map(({ name }) => name) });
  return { id, gate: compileStoryGate(buildBrief({ id, story, entities: [entity] })) };
}

/** Stories of names of their own. */
function others(count: number): readonly GatedStory[] {
  const letters = "bcdfghjklmnprstvwxyz";
  return Array.from({ length: count }, (_, at) => {
    const name = (ending: string): string =>
      `${capitalise(letters.charAt(at))}o${letters.charAt((at * 7) % 20)}${ending}`;
    return storyOf(
      `other-${at}`,
      [[name("ton")], [name("sen")]],
      ["berg", "ski", "dorf", "ley", "ova", "stein", "wald", "gate"].map(name),
    );
  });
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function find(index: ReturnType<typeof createStoryIndex>, text: string, kind: PieceKind = "names"): readonly string[] {
  return index.find(cutPieces(text, kind), []).stories;
}
