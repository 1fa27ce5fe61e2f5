import styles from "./highlight.css?inline";
import { CURRENT_HIGHLIGHT, MENTION_HIGHLIGHT, ON_DARK, READ } from "./highlights.ts";

/** How mentions are marked. */
type Look = {
  readonly style: string;
  readonly colour: string;
  /** Whether there are rules for marks that were read before, too. */
  readonly faint?: true;
};

/** The name under which `highlight.css` gives mentions a look. */
export function highlightName({ style, colour }: Look): string {
  return style === "dotted" && colour === "auto" ? MENTION_HIGHLIGHT : `${MENTION_HIGHLIGHT}-${style}-${colour}`;
}

/** What still tells marks in Firefox where colours are forced: grounds are not painted there, but for the system's own. */
function forcedRules({ style }: Look, names: readonly string[]): string {
  const current = `::highlight(${CURRENT_HIGHLIGHT}) { background-color: Highlight; color: HighlightText }`;
  const others = names.filter((name) => name !== CURRENT_HIGHLIGHT).map((name) => `::highlight(${name})`);
  const underline = style === "background" ? `${others.join(", ")} { text-decoration: underline dotted }\n` : "";
  return `@media (forced-colors: active) and (not print) {\n${underline}${current}\n}`;
}

/**
 * The rules of `highlight.css` that one look needs, one for each of its highlights. On paper nothing can be pointed at.
 *
 * Browsers ask after every rule for a highlight whenever they style an element, whether anything is highlighted or not: with all looks in
 * a page it takes two and a half times as long to style (Chromium, 4,000 new elements: 30 ms instead of 12), with one rule 1.2
 * times. So pages get rules when something is marked in them, and no more than these.
 * https://drafts.csswg.org/css-highlight-api-1/#highlight-pseudo
 */
export function markRules(look: Look): string {
  const all = rulesOf(look);
  return `${onScreen(all)}\n${forcedRules(
    look,
    all.map(([one]) => one),
  )}`;
}

/**
 * Those of the rules that paint a ground. Chromium paints the ground of a highlight only where a page's own rules give it one, as if it were
 * a selection's colours; the reader's rules it computes, and paints underlines of alone: to be given as both.
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade
 */
export function groundRules(look: Look): string {
  // Where colours are forced, the reader's rules have the system's, and nothing is to come after them.
  const grounds = rulesOf(look).filter(([, body]) => body.includes("background-color"));
  return `@media (forced-colors: none) {\n${onScreen(grounds)}\n}`;
}

type Rule = readonly [highlight: string, body: string];

function onScreen(rules: readonly Rule[]): string {
  return `@media not print {\n${rules.map(([one, body]) => `::highlight(${one}) { ${body} }`).join("\n")}\n}`;
}

function rulesOf(look: Look): readonly Rule[] {
  const name = highlightName(look);
  const grounds = look.colour === "auto" ? ["", ON_DARK] : [""];
  const marks = grounds.map((ground) => [name + ground, bodyOf(name + ground)] as const);
  const read = grounds.map((ground) => {
    const own = name + READ + ground;
    return [own, `${bodyOf(name + ground)};${bodyOf(own)}`] as const;
  });
  return [...marks, ...(look.faint ? read : []), [CURRENT_HIGHLIGHT, currentBody(look)]];
}

/** The declarations that `highlight.css` has for a highlight. */
function bodyOf(name: string): string {
  const rules = [...styles.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{([^}]*)\}/g)];
  const bodies = rules.filter(([, selectors]) => selectors?.includes(`(${name})`)).map(([, , body]) => body?.trim());
  // The last declaration of each may or may not end in a semicolon: bundlers drop it.
  return bodies.join(";");
}

/** The mention whose card is open is never faint: where others are, it has an underline of its own over the one that it has. */
function currentBody(look: Look): string {
  const body = bodyOf(CURRENT_HIGHLIGHT);
  if (!look.faint || look.style === "background") return body;
  // It may stand on either ground. Behind the rest, and not put into it: bundlers write one declaration for all of an underline.
  const colour = look.colour === "auto" ? ";text-decoration-color: currentcolor" : "";
  return `${body};${bodyOf(highlightName(look))}${colour}`;
}
