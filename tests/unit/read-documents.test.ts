import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDocuments, type SpotDocument, toIsoDay } from "../../scripts/read-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "sidelight-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("documents for npm run spot", () => {
  it("makes a paragraph of each line, and keeps every character of the text", async () => {
    const [document] = await read("a.jsonl", `{"id":"a","lang":"uk","text":"A <b> & \\"c\\"\\n\\nd\\re"}`);
    expect(document?.html).toContain(`<html lang="uk">`);
    expect(document?.html).toContain("<body><p>A &lt;b&gt; &amp; &quot;c&quot;</p>\n<p></p>\n<p>d&#13;e</p></body>");
    expect(document?.text).toBe(`A <b> & "c"\n\nd\re`);
  });

  it("tells the page's date as pages do", async () => {
    const [document] = await read("a.jsonl", `{"text":"","date":"Wed, 21 May 2025"}`);
    expect(document?.html).toContain(`<meta property="article:published_time" content="2025-05-21">`);
  });

  it("gives documents that say no date the one given for them, and leaves the others theirs", async () => {
    const said = `<meta property="article:published_time" content="2020-01-01">`;
    const [page] = await read("a.html", said, "2025-06-02");
    expect(String(page?.html)).toBe(said);
    expect(String(page?.dated)).toMatch(/^<!doctype html><script [^>]*>{"datePublished":"2025-06-02"}/);
    const [without, own] = await read("a.jsonl", `{"text":""}\n{"text":"","date":"2020-01-01"}`, "2025-06-02");
    expect(without?.html).toContain(`content="2025-06-02"`);
    expect(own?.html).toContain(`content="2020-01-01"`);
  });

  it("takes no date that is none", async () => {
    await expect(read("a.html", "<p>", "yesterday")).rejects.toThrow(`not "yesterday"`);
  });

  it("names the file and line of what it cannot read", async () => {
    await expect(read("bad.jsonl", `{"text":"a"}\n{"text":3}`)).rejects.toThrow(/bad\.jsonl:2: "text" is expected/);
    await expect(read("bad.jsonl", `{"text":`)).rejects.toThrow(/bad\.jsonl:1: this is not JSON/);
  });

  it.each([
    ["Wed, 21 May 2025", "2025-05-21"],
    ["2025-07-04", "2025-07-04"],
    ["2025-07-04T10:30", "2025-07-04"],
    ["2026-02", "2026-02"],
    ["2025", "2025"],
    ["yesterday", null],
    [undefined, null],
  ])("reads the date %s as %s", (said, day) => {
    expect(toIsoDay(said)).toBe(day);
  });
});

async function read(name: string, content: string, published?: string) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const documents: SpotDocument[] = [];
  for await (const document of readDocuments(file, published)) documents.push(document);
  return documents;
}
