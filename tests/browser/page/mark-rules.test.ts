import { afterEach, describe, expect, it } from "vitest";
import everyRule from "../../../src/page/highlight.css?inline";
import { CURRENT_HIGHLIGHT, ON_DARK } from "../../../src/page/highlights.ts";
import { highlightName, markRules } from "../../../src/page/mark-rules.ts";

const STYLES = ["dotted", "dashed", "wavy", "background"];
const COLOURS = ["auto", "amber", "blue", "green", "violet"];
const LOOKS = STYLES.flatMap((style) => COLOURS.map((colour) => ({ style, colour })));

afterEach(() => document.head.querySelector("#rules")?.remove());

describe("the rules of one look", () => {
  it.each(LOOKS)("give its highlights what all rules together give them: $style, $colour", (look) => {
    const names = [
      highlightName(look),
      CURRENT_HIGHLIGHT,
      ...(look.colour === "auto" ? [highlightName(look) + ON_DARK] : []),
    ];
    const wanted = names.map((name) => drawnWith(everyRule, name));
    expect(names.map((name) => drawnWith(markRules(look), name))).toEqual(wanted);
    expect(new Set(wanted).size).toBeGreaterThan(1);
  });

  it.each(LOOKS)("are one for each of its highlights: $style, $colour", (look) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markRules(look));
    const media = sheet.cssRules[0] as CSSMediaRule;
    expect([sheet.cssRules.length, media.conditionText]).toEqual([1, "not print"]);
    expect(media.cssRules.length).toBe(look.colour === "auto" ? 3 : 2);
  });
});

/** How a highlight is drawn under some rules. */
function drawnWith(rules: string, name: string): string {
  document.head.querySelector("#rules")?.remove();
  const element = document.createElement("style");
  element.id = "rules";
  element.textContent = rules;
  document.head.append(element);
  const style = getComputedStyle(document.body, `::highlight(${name})`);
  return [
    style.textDecorationLine,
    style.textDecorationStyle,
    style.textDecorationColor,
    style.textDecorationThickness,
    style.textUnderlineOffset,
    style.backgroundColor,
  ].join(" ");
}
