import { afterEach, describe, expect, it } from "vitest";
import { findParts } from "../../../src/page/text/page-parts.ts";
import { createPageText } from "../../../src/page/text/page-text.ts";
import { findSections, numberOfElement } from "../../../src/page/text/sections.ts";

afterEach(() => document.body.replaceChildren());

describe("the parts of a page", () => {
  it("are its sections, where it has no articles", () => {
    const { parts, count } = partsOf("<h2>One</h2><p>first</p><p>second</p><h2>Two</h2><p>third</p>");
    expect(parts.first?.part).toBe(parts.second?.part);
    expect(parts.third?.part).not.toBe(parts.first?.part);
    expect(count).toBe(2);
  });

  it("are articles with all their headings", () => {
    const { parts, count } = partsOf(
      "<article><h1>One</h1><p>first</p><h2>More</h2><p>second</p></article><h2>Two</h2><p>third</p>",
    );
    expect(parts.first?.part).toBe(parts.second?.part);
    expect(parts.third?.part).not.toBe(parts.first?.part);
    expect(count).toBe(2);
  });

  it("are the sections of an article that is a list of stories", () => {
    const stories = ["first", "second", "third", "fourth", "fifth"].map((word) => `<h2>${word}!</h2><p>${word}</p>`);
    const { parts, count } = partsOf(`<article>${stories.join("")}</article>`);
    expect(new Set(Object.values(parts).map(({ part }) => part)).size).toBe(5);
    expect(count).toBe(5);
  });

  it("are links, and list items with one, each by itself", () => {
    const { parts, count } = partsOf(
      '<h2>One</h2><ul><li><a href="#a">first</a></li><li>second <a href="#b">here</a></li></ul><p>third and <a href="#c">more</a></p>',
    );
    expect(parts.first?.isEntry).toBe(true);
    expect(parts["second here"]?.isEntry).toBe(true);
    expect(parts["third and more"]?.isEntry).toBe(false);
    expect(count).toBe(3);
  });

  it("are a card that is one link, with its headline; a link inside a heading heads what follows", () => {
    const { parts, count } = partsOf(
      '<a href="#a"><h3>One</h3><p>first</p><p>second</p></a><h3><a href="#b">third</a></h3><p>fourth</p>',
    );
    expect(parts.first?.part).toBe(parts.second?.part);
    expect(parts.third?.part).toBe(parts.fourth?.part);
    expect([parts.first?.isEntry, parts.third?.isEntry]).toEqual([true, false]);
    expect(count).toBe(2);
  });

  it("know how much text they have, but not the one before the first heading", () => {
    const { parts } = partsOf("<p>first</p><h2>One</h2><p>second</p><article><h3>Two</h3><p>third</p></article>");
    expect(parts.first?.partLength).toBe(Number.POSITIVE_INFINITY);
    expect(parts.second?.partLength).toBe("Onesecond".length);
    expect(parts.third?.partLength).toBe("Twothird".length);
  });
});

/** The part of each paragraph by its text. */
function partsOf(html: string) {
  document.body.innerHTML = html;
  const page = createPageText(
    () => true,
    () => {},
  );
  for (const _ of page.read(document.body));
  const numbers = new WeakMap<Element, number>();
  const sections = findSections(document, numbers);
  const parts = findParts(document, (element) => numberOfElement(element, numbers));
  const found = page.blocks.map((block) => {
    const section = sections.sectionOf(block.parts[0]?.node ?? document);
    return [block.text.trim(), parts.partOf(block, section)] as const;
  });
  const paragraphs = found.filter(([text]) => /^(?:first|second|third|fourth|fifth)(?!!)/.test(text));
  return { parts: Object.fromEntries(paragraphs), count: parts.count() };
}
