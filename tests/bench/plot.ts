import type { Figure } from "./figures.ts";

const WIDTH = 720;
const ROW = 26;
const LABEL = 190;
const NUMBER = 70;

/** Bars on a logarithmic scale, as an SVG that follows the reader's colour scheme. */
export function plot(title: string, figures: readonly Figure[]): string {
  const top = Math.max(...figures.map(({ ratio }) => ratio));
  const bottom = Math.min(...figures.map(({ ratio }) => ratio), 1) / 2;
  const lengthOf = (ratio: number): number =>
    ((WIDTH - LABEL - NUMBER) * Math.log(ratio / bottom)) / Math.log(top / bottom);
  const rows = figures.map(({ variant, ratio }, at) => {
    const y = 44 + at * ROW;
    const end = LABEL + lengthOf(ratio);
    return `<text x="${LABEL - 10}" y="${y + 14}" text-anchor="end">${escapeText(variant)}</text>
<rect x="${LABEL}" y="${y + 2}" width="${(end - LABEL).toFixed(1)}" height="${ROW - 8}" rx="3"/>
<text x="${(end + 8).toFixed(1)}" y="${y + 14}">${showRatio(ratio)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${56 + figures.length * ROW}" role="img" aria-label="${escapeText(title)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600 }
rect { fill: #8a5a00 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #e0a94a } }
</style>
<text class="title" x="10" y="22">${escapeText(title)}</text>
${rows.join("\n")}
</svg>
`;
}

/** A ratio to two or three digits, with its sign. */
export function showRatio(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
