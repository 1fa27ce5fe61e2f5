import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync("src/page/highlight.css", "utf8");
const colours = ["auto", "amber", "blue", "green", "violet"];

it.each(["dotted", "dashed", "wavy", "background"])("marks that are %s have rules in every colour", (style) => {
  const names = colours.map((colour) =>
    style === "dotted" && colour === "auto" ? "sidelight-mention" : `sidelight-mention-${style}-${colour}`,
  );
  expect(names.filter((name) => !css.includes(`::highlight(${name})`))).toEqual([]);
});

it.each(["#c77700", "#3a66d6", "#2b8a57", "#8a4fc9"])(
  "the colour %s stands out from white and from black",
  (colour) => {
    expect(css).toContain(colour);
    expect(contrast(colour, "#ffffff")).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, "#121212")).toBeGreaterThanOrEqual(3);
  },
);

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
