import { afterEach, expect, it } from "vitest";

afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

it("paints a mention without touching a node of the page", () => {
  document.body.innerHTML = "<p>The <b>Istanbul</b> talks ended.</p>";
  const before = document.body.innerHTML;
  const [paragraph] = document.querySelectorAll("p");
  if (!paragraph?.firstChild || !paragraph.lastChild) throw new Error("no paragraph");
  const range = {
    startContainer: paragraph.firstChild,
    startOffset: 0,
    endContainer: paragraph.lastChild,
    endOffset: 6,
  };
  CSS.highlights.set("sidelight", new Highlight(new StaticRange(range)));
  expect(CSS.highlights.get("sidelight")?.size).toBe(1);
  expect(document.body.innerHTML).toBe(before);
});

it("tells which text stands under a point", () => {
  document.body.innerHTML = "<p>Istanbul</p>";
  const { left, top, height } = document.querySelector("p")?.getBoundingClientRect() ?? new DOMRect();
  const caret = document.caretPositionFromPoint(left + 3, top + height / 2);
  expect(caret?.offsetNode.textContent).toBe("Istanbul");
});
