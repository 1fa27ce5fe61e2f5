import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { luminanceOf, MIDDLE_LUMINANCE } from "../../src/page/paint/ground.ts";

const css = readFileSync("src/page/paint/highlight.css", "utf8");
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

it("the automatic colours stand out by 3 to 1 wherever the text does by 4.6", () => {
  // The last rule for a name decides.
  const colourOf = (name: string): string =>
    [...css.matchAll(/([^{}]+)\{[^}]*text-decoration-color: (#\w{6})/g)]
      .filter(([, names]) => names?.includes(`(${name})`))
      .at(-1)?.[2] ?? "";
  const [onLight, onDark] = [colourOf("sidelight-mention"), colourOf("sidelight-mention-on-dark")];
  const greys = Array.from({ length: 256 }, (_, at) => `#${at.toString(16).padStart(2, "0").repeat(3)}`);
  const tooFaint = greys.flatMap((text) => {
    const mark = luminanceOf(asRgb(text)) > MIDDLE_LUMINANCE ? onDark : onLight;
    return greys.filter((ground) => contrast(text, ground) >= 4.6 && contrast(mark, ground) < 3);
  });
  expect(new Set([onLight, onDark]).size).toBe(2);
  expect(tooFaint).toEqual([]);
});

it.each([
  ["rgb(255, 255, 255)", 1],
  ["rgba(0, 0, 0, 0.87)", 0],
  ["color(srgb 0.5 0.5 0.5)", 0.214],
  ["oklch(0.6 0.1 65)", 0.216],
  ["lab(53.6 0 0)", 0.216],
])("the luminance of %s is %f", (colour, luminance) => {
  expect(luminanceOf(colour)).toBeCloseTo(luminance, 2);
});

/** As browsers write it. */
function asRgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(", ")})`;
}

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(asRgb(a)), luminanceOf(asRgb(b))].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}
