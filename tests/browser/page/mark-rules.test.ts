import { afterEach, describe, expect, it } from "vitest";
import everyRule from "../../../src/page/paint/highlight.css?inline";
import { CURRENT_HIGHLIGHT, ON_DARK, READ } from "../../../src/page/paint/highlights.ts";
import { groundRules, highlightName, markRules } from "../../../src/page/paint/mark-rules.ts";

const STYLES = ["dotted", "dashed", "wavy", "background"];
const COLOURS = ["auto", "amber", "blue", "green", "violet"];
const LOOKS = STYLES.flatMap((style) => COLOURS.map((colour) => ({ style, colour })));
const SUBJECTS = [":root", ""] as const;

type Look = (typeof LOOKS)[number];

afterEach(() => document.head.querySelector("#rules")?.remove());

describe("the rules of one look", () => {
  it.each(LOOKS)("give its highlights what all rules together give them: $style, $colour", (look) => {
    const names = [
      highlightName(look),
      CURRENT_HIGHLIGHT,
      ...(look.colour === "auto" ? [highlightName(look) + ON_DARK] : []),
    ];
    const wanted = names.map((name) => drawnWith(everyRule, name));
    for (const subject of SUBJECTS)
      expect(names.map((name) => drawnWith(markRules(look, subject), name))).toEqual(wanted);
    expect(new Set(wanted).size).toBeGreaterThan(1);
  });

  it("reach into shadow trees when they are the root's", () => {
    const host = document.createElement("div");
    const shadow = host.attachShadow({ mode: "closed" });
    shadow.innerHTML = "<p>Text</p>";
    document.body.append(host);
    const [look] = LOOKS as [Look];
    const name = highlightName(look);
    const inside = shadow.querySelector("p") as Element;
    expect(drawnWith(markRules(look, ":root"), name, inside)).toBe(drawnWith(everyRule, name));
    expect(drawnWith("", name, inside)).not.toBe(drawnWith(everyRule, name));
    host.remove();
  });

  it.each(LOOKS)("are one for each of its highlights: $style, $colour", (look) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markRules(look, ":root"));
    const [media, forced] = [...sheet.cssRules] as CSSMediaRule[];
    expect([sheet.cssRules.length, media?.conditionText]).toEqual([2, "not print"]);
    expect(media?.cssRules.length).toBe(look.colour === "auto" ? 3 : 2);
    // Rules there are looked at only where it holds.
    expect(forced?.conditionText).toBe("(forced-colors: active) and (not print)");
  });

  it.each(LOOKS)(
    "give grounds a second time, where no colours are forced, and nothing else: $style, $colour",
    (look) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(groundRules(look, ":root"));
      const [unforced] = [...sheet.cssRules] as CSSMediaRule[];
      expect([sheet.cssRules.length, unforced?.conditionText]).toEqual([1, "(forced-colors: none)"]);
      const names = [...(groundRules(look, ":root").matchAll(/highlight\(([\w-]+)\)/g) ?? [])].map(([, name]) => name);
      expect(names).toContain(CURRENT_HIGHLIGHT);
      expect(names.includes(highlightName(look))).toBe(look.style === "background");
    },
  );

  it.each(LOOKS)("can be seen where colours are forced and grounds are not painted: $style, $colour", (look) => {
    const [, forced = ""] = markRules(look, "").split("@media (forced-colors: active)");
    expect(forced).toContain(`::highlight(${CURRENT_HIGHLIGHT}) { background-color: Highlight; color: HighlightText }`);
    expect(forced.includes(`::highlight(${highlightName(look)})`)).toBe(look.style === "background");
  });
});

describe("the rules for marks that were read before", () => {
  it.each(LOOKS)("are there where they are asked for, and fainter: $style, $colour", (look) => {
    const rules = markRules({ ...look, faint: true }, ":root");
    const name = highlightName(look);
    for (const ground of look.colour === "auto" ? ["", ON_DARK] : [""]) {
      const [usual, faint] = [name + ground, name + READ + ground].map((one) => opacityWith(rules, look.style, one));
      expect(faint).toBeGreaterThan(0);
      expect(faint).toBeLessThan(usual ?? 0);
      expect(drawnWith(rules, name + ground)).toBe(drawnWith(markRules(look, ":root"), name + ground));
    }
  });

  it("leave the mention whose card is open as it is elsewhere", () => {
    const rules = markRules({ style: "dotted", colour: "auto", faint: true }, "");
    const own = new RegExp(String.raw`\(${CURRENT_HIGHLIGHT}\) \{[^}]*text-decoration-color:\s*currentcolor`, "i");
    expect(rules).toMatch(own);
    expect(markRules({ style: "dotted", colour: "auto" }, "")).not.toMatch(own);
  });
});

/** How opaque what tells a mark is: its underline, or its ground. */
function opacityWith(rules: string, style: string, name: string): number {
  drawnWith(rules, name);
  const drawn = getComputedStyle(document.body, `::highlight(${name})`);
  const colour = style === "background" ? drawn.backgroundColor : drawn.textDecorationColor;
  const alpha = /[,/]\s*([\d.]+)\)$/.exec(colour)?.[1];
  return /^rgb\(/.test(colour) || alpha === undefined ? 1 : Number(alpha);
}

// Read from the rules: Chromium computes the style of a highlight for the root's size of type, and draws it for each element's own.
it.each(["dotted", "dashed", "wavy"])("marks that are %s are no thicker in large type than in text", (style) => {
  const thicknesses = [...markRules({ style, colour: "auto" }, "").matchAll(/text-decoration-thickness:\s*([^;}]+)/g)];
  const limits = thicknesses.map(([, words]) => /^min\((\d+)%,\s*([\d.]+)px\)$/.exec(words?.trim() ?? ""));
  expect(limits.length).toBeGreaterThan(0);
  for (const limit of limits) expect(Number(limit?.[2])).toBeCloseTo((Number(limit?.[1]) / 100) * 20);
});

/** How a highlight is drawn under some rules. */
function drawnWith(rules: string, name: string, on: Element = document.body): string {
  document.head.querySelector("#rules")?.remove();
  const element = document.createElement("style");
  element.id = "rules";
  element.textContent = rules;
  document.head.append(element);
  const style = getComputedStyle(on, `::highlight(${name})`);
  return [
    style.textDecorationLine,
    style.textDecorationStyle,
    style.textDecorationColor,
    style.textDecorationThickness,
    style.textUnderlineOffset,
    style.backgroundColor,
  ].join(" ");
}
