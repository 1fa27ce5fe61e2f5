import { describe, expect, it } from "vitest";
import { prepareMarkup } from "../../../src/capture/prepare-markup.ts";

describe("markup prepared for an extension page", () => {
  it.each([
    ['<p style="color:red">a</p>', "<p>a</p>"],
    ["<p STYLE=red onclick=go()>a</p>", "<p>a</p>"],
    [`<a title="x > y" onmouseover='alert("1")' href="/a">a</a>`, `<a title="x > y" href="/a">a</a>`],
    ['<img/onerror="go()"/src=x>', "<img/src=x>"],
    ['<iframe srcdoc="<p onclick=a>">', "<iframe>"],
    ['<p style = "a" data-style="b">', '<p data-style="b">'],
  ])("has no styles and no handlers: %s", (html, prepared) => {
    expect(prepareMarkup(html)).toBe(prepared);
  });

  it.each([
    "a < b and style=x onclick=y > c",
    "<p>Set onclick=go() and style='x'</p>",
    "</p style=x>",
    "<!-- style=x -->",
  ])("keeps what is no attribute of a tag: %s", (html) => {
    expect(prepareMarkup(html)).toBe(html);
  });

  it.each([
    ["tags that never end", '<a "'.repeat(300_000)],
    ["angle brackets", "<".repeat(1_000_000)],
    ["quotes that never end", '<a b="'.repeat(200_000)],
    ["handlers", "<a onclick=1>".repeat(200_000)],
  ])("is ready within a second or two of a million of %s", (_what, html) => {
    const start = performance.now();
    prepareMarkup(html);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
