import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { describeMistake } from "../../../src/brief-format/brief-error.ts";
import { findSources, type Source } from "../../../src/library/find-sources.ts";
import { BRIEF_MD, ENTITIES_YAML } from "../briefs/brief-files.ts";

const ONE = "---\ntitle: A\n---\n";

describe("findSources", () => {
  it("takes a Markdown file as an explainer named after the file, and other text as a glossary", () => {
    const found = findSources([text("Harbour Bridge.md", ONE), text("terms.csv", "term,meaning\na,b\n")]);
    expect(found.map(shape)).toEqual(["explainer harbour-bridge", "glossary terms.csv"]);
  });

  it.each<[string, string, string]>([
    ["CSV", "term,meaning\nHalyard,A rope\nGybe,A turn\nBoom,A spar\n", "glossary Halyard, Gybe.txt"],
    ["TSV", "Halyard/Sheet\tA rope\nGybe\tA turn\n", "glossary Halyard-Sheet, Gybe.txt"],
    ["Anki text", "#separator:tab\n#deck:Sailing\nHalyard\tA rope\n", "glossary Sailing.txt"],
    ["JSON-LD", JSON.stringify({ "@type": "DefinedTerm", name: "Halyard" }), "glossary Halyard.txt"],
    ["an explainer", "---\ntitle: The bridge\n---\n", "explainer the-bridge"],
    ["an explainer below a blank line", "\n---\ntitle: The bridge\n---\n", "explainer the-bridge"],
    ["an explainer without a front matter", "# The bridge\n\nThe town, they say, wants it.\n", "explainer explainer"],
    ["neither", "The town wants a bridge.\n", "glossary pasted.md"],
  ])("tells by its content what pasted text is: %s", (_, content, expected) => {
    expect(findSources([text("pasted.md", content)]).map(shape)).toEqual([expected]);
  });

  it("takes brief.md and entities.yaml beside it as one, named after their folder", () => {
    const found = findSources([text("a-bridge/brief.md", BRIEF_MD), text("a-bridge/entities.yaml", ENTITIES_YAML)]);
    expect(found.map(shape)).toEqual(["explainer a-bridge with entities"]);
  });

  it("takes a zip apart, folder by folder, and leaves out what systems add", () => {
    const zip = zipSync({
      "one/brief.md": strToU8(BRIEF_MD),
      "one/entities.yaml": strToU8(ENTITIES_YAML),
      "two.md": strToU8(ONE),
      "__MACOSX/one/._brief.md": strToU8("x"),
      "one/.DS_Store": strToU8("x"),
    });
    const found = findSources([{ name: "mine.zip", bytes: zip }]);
    expect(found.map(shape)).toEqual(["explainer one with entities", "explainer two"]);
  });

  it("says of one bad file what is wrong, and finds the others", () => {
    const found = findSources([text("empty.md", ""), text("good.md", ONE)]);
    expect(found.map(shape)).toEqual(["empty.md:1: file: expected some text, and the file is empty", "explainer good"]);
  });

  it.each<[string, Uint8Array, string]>([
    ["blank", strToU8("\uFEFF \n"), "a.md:1: file: expected some text, and the file is blank"],
    [
      "UTF-16 with a mark",
      new Uint8Array([0xff, 0xfe, 0x41, 0]),
      "a.md:1: file: expected text in UTF-8, not in UTF-16",
    ],
    [
      "UTF-16 without",
      new Uint8Array([0, 0x2d, 0, 0x2d, 0, 0x2d]),
      "a.md:1: file: expected text in UTF-8, not in UTF-16",
    ],
    ["Latin-1", new Uint8Array([0x61, 0x0a, 0x62, 0xe4, 0x0a]), "a.md:2: file: expected text in UTF-8"],
    ["a longer form of a slash", new Uint8Array([0x61, 0xc0, 0xaf, 0x61]), "a.md:1: file: expected text in UTF-8"],
    ["half of a pair", new Uint8Array([0x61, 0xed, 0xa0, 0x80]), "a.md:1: file: expected text in UTF-8"],
    [
      "no text",
      new Uint8Array([0x61, 0x0a, 0x62, 0x63, 0, 0x61, 0x61]),
      "a.md:2: file: expected text, and here stand bytes",
    ],
    ["100 MB", new Uint8Array(100_000_000).fill(0x61), "a.md:1: file: expected at most 6 MB, not 100.0 MB"],
  ])("refuses a file that is %s", (_, bytes, message) => {
    expect(findSources([{ name: "a.md", bytes }]).map(shape)).toEqual([expect.stringContaining(message)]);
  });

  it.each<[string, Uint8Array, string]>([
    ["is cut off", zipSync({ "a.md": strToU8(ONE) }).slice(0, 40), "a.zip:1: zip: expected a zip that can be read"],
    ["leads up", zipSync({ "../a.md": strToU8(ONE) }), "a.zip/../a.md:1: zip: expected a path inside the zip"],
    ["leads up in the other way", zipSync({ "x\\..\\a.md": strToU8(ONE) }), "expected a path inside the zip"],
    [
      "leads to the root",
      zipSync({ "/etc/a.md": strToU8(ONE) }),
      "a.zip//etc/a.md:1: zip: expected a path inside the zip",
    ],
    ["holds a bomb", bomb(), "a.zip/bomb.md:1: zip: expected at most 6.0 MB, not 50.0 MB"],
    ["holds many small bombs", manyBombs(), "a.zip:1: zip: expected at most 200.0 MB when unpacked"],
  ])("refuses a zip that %s", (_, bytes, message) => {
    expect(findSources([{ name: "a.zip", bytes }]).map(shape)).toEqual([expect.stringContaining(message)]);
  });

  it("never unpacks more than a zip says it will", () => {
    const zip = bomb();
    // The size that the directory at the end names: 50 MB become 10 bytes.
    const directory = new DataView(zip.buffer, zip.byteOffset + zip.length - 22).getUint32(16, true);
    new DataView(zip.buffer, zip.byteOffset).setUint32(directory + 24, 10, true);
    const [source] = findSources([{ name: "a.zip", bytes: zip }]);
    expect(source?.kind === "explainer" ? source.files.words.text.length : 0).toBeLessThanOrEqual(10);
  });
});

function bomb(): Uint8Array {
  return zipSync({ "bomb.md": new Uint8Array(50_000_000).fill(0x61) });
}

function manyBombs(): Uint8Array {
  const small = new Uint8Array(5_000_000).fill(0x61);
  return zipSync(Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`${at}.md`, small])), { level: 1 });
}

function text(name: string, content: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: strToU8(content) };
}

function shape(source: Source): string {
  if (source.kind === "bad") return source.mistakes.map(describeMistake).join("\n");
  if (source.kind === "glossary") return `glossary ${source.file.path}`;
  return `explainer ${source.files.id}${source.files.entities ? " with entities" : ""}`;
}
