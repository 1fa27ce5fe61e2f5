import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MarkedMention, MarkedTexts } from "../../../src/content-script/mark/marked-mention.ts";
import { createMentionAt } from "../../../src/content-script/mark/mention-at.ts";
import { type Spotter, spotPage } from "./spot-page.ts";

let spotter: Spotter;

beforeEach(() => {
  document.title = "A page";
});

afterEach(() => {
  spotter.controller.abort();
  document.body.replaceChildren();
});

/** A teaser whose link lies over all of it. */
const STRETCHED = `<style>
  .teaser { position: relative; padding: 12px; font: 16px/1.5 sans-serif }
  .teaser a::after { content: ""; position: absolute; inset: 0 }
</style>`;
const TEXT = `<p>Ukraine and Russia held talks; Umerov led the delegation of Ukraine.</p>`;
const TEASER = `${STRETCHED}<div class="teaser"><h3><a href="/x">Two sides meet</a></h3>${TEXT}</div>`;

describe("a mention is found below what is transparent:", () => {
  it.each<[string, string]>([
    ["a stretched link", TEASER],
    ["one with a ground of its own, elsewhere", TEASER.replace("<a ", "<a style='background: gold' ")],
    [
      "an empty link that is laid over",
      `<div style="position: relative">${TEXT}<a href="/x" style="position: absolute; inset: 0"></a></div>`,
    ],
    [
      "a link with a name for those who cannot see",
      `<div style="position: relative">${TEXT}<a href="/x" style="position: absolute; inset: 0">
      <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Read</span></a></div>`,
    ],
    [
      "a sheet that has faded away",
      `<div style="position: relative">${TEXT}<div style="position: absolute; inset: 0; background: white; opacity: 0"></div></div>`,
    ],
  ])("%s", async (_what, html) => {
    spotter = await spotPage(html);
    expect(foundAt("Umerov")).toBe("Umerov");
  });
});

describe("a mention is not found below what hides it:", () => {
  const over = (style: string, inside = ""): string =>
    `<div style="position: relative">${TEXT}<div style="position: absolute; inset: 0; ${style}">${inside}</div></div>`;

  it.each<[string, string]>([
    ["a ground", over("background: white")],
    ["a ground that lets something through", over("background: rgb(255 255 255 / 60%)")],
    ["a picture", over("background-image: linear-gradient(white, white)")],
    ["an image", over("", `<svg style="width: 100%; height: 100%"></svg>`)],
    ["text of its own", over("font: 40px/1 monospace; overflow: hidden", "MMMM ".repeat(200))],
    ["a link that was stretched with a ground", TEASER.replace("inset: 0 }", "inset: 0; background: white }")],
    [
      "something opaque between a transparent link and it",
      `<div style="position: relative">${TEXT}<div style="position: absolute; inset: 0; background: white"></div>
      <a href="/x" style="position: absolute; inset: 0"></a></div>`,
    ],
  ])("%s", async (_what, html) => {
    spotter = await spotPage(html);
    expect(spotter.marks()).toContain("Umerov");
    expect(foundAt("Umerov")).toBeUndefined();
  });

  it("a link over nothing but the words beside it", async () => {
    spotter = await spotPage(TEASER);
    const { left, top } = boxOf("Umerov");
    expect(mentionAt(left - 40, top + 4)).toBeNull();
  });
});

/** The words of the mention that is found where some words are. */
function foundAt(text: string): string | undefined {
  const { left, top, width, height } = boxOf(text);
  const [x, y] = [left + width / 2, top + height / 2];
  expect(document.elementFromPoint(x, y)?.textContent).not.toContain(text);
  return mentionAt(x, y)?.text;
}

function mentionAt(x: number, y: number): MarkedMention | null {
  return createMentionAt(spotter.marked as MarkedTexts)(x, y, document.elementFromPoint(x, y));
}

function boxOf(text: string): DOMRect {
  const mention = spotter.marked?.all().find((one) => one.text === text);
  return mention?.toRange()?.getBoundingClientRect() ?? new DOMRect();
}
