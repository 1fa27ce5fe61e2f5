/** From a colour of this relative luminance white stands out as much as black: 4.58 to 1. */
export const MIDDLE_LUMINANCE = Math.sqrt(1.05 * 0.05) - 0.05;

/**
 * Whether an element's text stands on a dark ground, told by the text's own colour.
 *
 * The ground itself cannot be told: it may be a picture, or another element below. But where text stands out by 4.6 to 1, as it
 * should (WCAG 1.4.3 asks for 4.5), there is room for that on one side only: above the middle luminance on the darker.
 */
export function isOnDarkGround(element: Element): boolean {
  return luminanceOf(getComputedStyle(element).color) > MIDDLE_LUMINANCE;
}

/**
 * Relative luminance (WCAG 2.2) of a colour as `getComputedStyle` writes it, from 0 to 1; for colours that were not written
 * in sRGB as near as deciding between light and dark needs.
 */
export function luminanceOf(colour: string): number {
  const [first = 0, second = 0, third = 0] = (colour.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  // CIE lightness in per cent; Oklab's from 0 to 1.
  if (/^l(?:ab|ch)/.test(colour)) return ((first + 16) / 116) ** 3;
  if (colour.startsWith("okl")) return first ** 3;
  const most = colour.startsWith("rgb") ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = [first, second, third].map((value) => toLinear(value / most));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
