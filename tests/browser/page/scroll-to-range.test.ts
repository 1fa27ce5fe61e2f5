import { afterEach, describe, expect, it } from "vitest";
import { scrollToRange } from "../../../src/page/geometry/scroll-to-range.ts";

const LINES = "Gardens and rivers.<br>".repeat(150);

describe("scrolling to a range", () => {
  afterEach(() => {
    document.body.replaceChildren();
    scrollTo(0, 0);
  });

  it.each([
    ["an element higher than the window", `<div>${LINES}<i></i>here<br>${LINES}</div>`],
    ["a box that scrolls", `<div style="block-size: 90px; overflow: auto">${LINES}<i></i>here<br>${LINES}</div>`],
    [
      "an element higher than its box, far down",
      `${LINES}<div style="block-size: 90px; overflow: auto"><p>${LINES}<i></i>here<br>${LINES}</p></div>${LINES}`,
    ],
    ["an element wider than the window", `<p style="white-space: nowrap">${"gardens ".repeat(900)}<i></i>here</p>`],
  ])("shows it in %s", (_where, html) => {
    document.body.innerHTML = html;
    const text = document.querySelector("i")?.nextSibling as Text;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 4);
    for (const block of ["center", "nearest"] as const) {
      scrollTo(0, 0);
      scrollToRange(range, block);
      const line = range.getBoundingClientRect();
      const box = text.parentElement?.getBoundingClientRect() as DOMRect;
      expect(line.top).toBeGreaterThanOrEqual(Math.max(0, box.top));
      expect(line.bottom).toBeLessThanOrEqual(Math.min(innerHeight, box.bottom));
      expect(line.left).toBeGreaterThanOrEqual(0);
      expect(line.right).toBeLessThanOrEqual(innerWidth);
    }
  });

  it("shows it beside what the page keeps over its text", () => {
    const header = '<div style="position: sticky; top: 0; block-size: 60px; background: white"></div>';
    document.body.innerHTML = `${header}${LINES}<p>here</p>${LINES}`;
    scrollTo(0, document.documentElement.scrollHeight);
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("p")?.firstChild as Text);
    scrollToRange(range, "nearest");
    expect(range.getBoundingClientRect().top).toBeGreaterThanOrEqual(60);
  });

  it("leaves what is in sight where it is", () => {
    document.body.innerHTML = `<p>here</p>${LINES}`;
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("p")?.firstChild as Text);
    scrollToRange(range, "nearest");
    expect(scrollY).toBe(0);
  });
});
